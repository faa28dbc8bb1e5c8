"""What was said at an intake is read with the name only: a table of its own."""

import django.db.models.deletion
from django.db import migrations, models

from thuisroute.kernel.row_security import by_owner, emergency_look, own_file, protect

TABLE, HOUSING = "matching_intakewords", "housing_and_living_behaviour"


class Migration(migrations.Migration):
    dependencies = [
        ("matching", "0031_events_of_a_hidden_address"),
        ("residents", "0001_tables"),
    ]
    operations = [
        migrations.CreateModel(
            "IntakeWords",
            fields=[
                (
                    "intake",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="+",
                        serialize=False,
                        to="matching.intake",
                    ),
                ),
                ("notes", models.TextField()),
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
        by_owner(
            f"INSERT INTO {TABLE} (intake_id, resident_id, notes) "
            "SELECT id, resident_id, notes FROM matching_intake WHERE notes <> ''",
            of="matching_intake",
        ),
        migrations.RunSQL("SET CONSTRAINTS ALL IMMEDIATE", migrations.RunSQL.noop),
        protect(TABLE, domain=HOUSING, verbs=("SELECT", "INSERT"), in_words=True),
        own_file(TABLE),
        emergency_look(TABLE, domain=HOUSING, in_words=True),
        migrations.RemoveField("intake", "notes"),
    ]
