"""What was said of a decision is read with the name only: a table of its own."""

import django.db.models.deletion
from django.db import migrations, models

from thuisroute.kernel.row_security import by_owner, emergency_look, own_file, protect

TABLE, HOUSING = "tenancies_conversionwords", "housing_and_living_behaviour"

# Per criterion of the pack: why it was met or not, and that it was.
MOVE_WORDS = """
INSERT INTO tenancies_conversionwords
    (decision_id, resident_id, reason, resident_words, criteria_reasons)
SELECT id, resident_id, reason, resident_words, (
    SELECT coalesce(jsonb_object_agg(key, coalesce(value ->> 'reason', '')), '{}')
    FROM jsonb_each(criteria))
FROM tenancies_conversiondecision
"""
KEEP_WHETHER_MET = """
UPDATE tenancies_conversiondecision SET criteria = (
    SELECT coalesce(jsonb_object_agg(key, value - 'reason'), '{}')
    FROM jsonb_each(criteria))
"""


class Migration(migrations.Migration):
    dependencies = [
        ("tenancies", "0040_own_words_of_justice"),
        ("residents", "0001_tables"),
    ]
    operations = [
        migrations.CreateModel(
            "ConversionWords",
            fields=[
                (
                    "decision",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="+",
                        serialize=False,
                        to="tenancies.conversiondecision",
                    ),
                ),
                ("reason", models.TextField()),
                ("resident_words", models.TextField(blank=True)),
                ("criteria_reasons", models.JSONField(default=dict)),
                (
                    "resident",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="residents.resident",
                    ),
                ),
            ],
        ),
        by_owner(MOVE_WORDS, of="tenancies_conversiondecision"),
        by_owner(KEEP_WHETHER_MET, of="tenancies_conversiondecision"),
        migrations.RunSQL("SET CONSTRAINTS ALL IMMEDIATE", migrations.RunSQL.noop),
        protect(TABLE, domain=HOUSING, verbs=("SELECT", "INSERT"), in_words=True),
        own_file(TABLE),
        emergency_look(TABLE, domain=HOUSING, in_words=True),
        migrations.RemoveField("conversiondecision", "reason"),
        migrations.RemoveField("conversiondecision", "resident_words"),
    ]
