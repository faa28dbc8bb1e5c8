"""Why a match ended, in words, is read with the name only: a table of its own."""

import django.db.models.deletion
from django.db import migrations, models

from thuisroute.kernel.row_security import by_owner, emergency_look, own_file, protect

TABLE, HOUSING = "matching_matchwords", "housing_and_living_behaviour"


class Migration(migrations.Migration):
    dependencies = [("matching", "0050_words_of_intakes")]
    operations = [
        migrations.CreateModel(
            "MatchWords",
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
                ("ended_reason", models.TextField()),
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
            f"INSERT INTO {TABLE} (match_id, resident_id, ended_reason) "
            "SELECT id, resident_id, ended_reason FROM matching_match WHERE ended_reason <> ''",
            of="matching_match",
        ),
        migrations.RunSQL("SET CONSTRAINTS ALL IMMEDIATE", migrations.RunSQL.noop),
        protect(TABLE, domain=HOUSING, verbs=("SELECT", "INSERT"), in_words=True),
        own_file(TABLE),
        emergency_look(TABLE, domain=HOUSING, in_words=True),
        migrations.RemoveField("match", "ended_reason"),
    ]
