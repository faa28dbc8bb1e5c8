"""What was found about a person is not the association's: a table of its own.

The reasons about the home, which the association's page shows, stay with the match.
"""

import django.db.models.deletion
from django.db import migrations, models

from thuisroute.kernel.row_security import by_owner, protect

# Reasons whose values tell of nothing but the home and the room that is needed.
TOLD = """
    SELECT coalesce(jsonb_agg(reason), '[]')
    FROM jsonb_array_elements(found -> '{kind}') AS reason
    WHERE NOT EXISTS (
        SELECT FROM jsonb_array_elements(reason -> 'values') AS pair
        WHERE pair ->> 0 NOT IN ('municipality', 'rooms', 'needed'))
"""
KEEP_THE_HOME = f"""
UPDATE matching_match SET about_home = jsonb_build_object(
    'favour', ({TOLD.format(kind="favour")}),
    'weigh', ({TOLD.format(kind="weigh")}))
"""


class Migration(migrations.Migration):
    dependencies = [
        ("matching", "0004_endings"),
        ("residents", "0001_tables"),
        ("sharing", "0002_row_security"),
    ]
    operations = [
        migrations.CreateModel(
            "Finding",
            fields=[
                (
                    "match",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="+",
                        serialize=False,
                        to="matching.match",
                    ),
                ),
                (
                    "resident",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="residents.resident",
                    ),
                ),
                ("found", models.JSONField()),
                ("deviation_reason", models.TextField(blank=True)),
            ],
        ),
        migrations.AddField("match", "about_home", models.JSONField(default=dict)),
        by_owner(
            "INSERT INTO matching_finding "
            "(match_id, resident_id, found, deviation_reason) "
            "SELECT id, resident_id, found, deviation_reason FROM matching_match",
            of="matching_match",
        ),
        by_owner(KEEP_THE_HOME, of="matching_match"),
        protect("matching_finding", domain="registration"),
        migrations.RemoveField("match", "found"),
        migrations.RemoveField("match", "deviation_reason"),
    ]
