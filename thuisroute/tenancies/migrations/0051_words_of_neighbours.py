"""What good-neighbour agreements say is read with the name only: a table of its own."""

import django.db.models.deletion
from django.db import migrations, models

from thuisroute.kernel.row_security import (
    ADDRESS_TOLD,
    by_owner,
    emergency_look,
    narrow,
    own_file,
    protect,
)

TABLE, HOUSING = "tenancies_neighbourwords", "housing_and_living_behaviour"


class Migration(migrations.Migration):
    dependencies = [("tenancies", "0050_words_of_decisions")]
    operations = [
        migrations.CreateModel(
            "NeighbourWords",
            fields=[
                (
                    "agreement",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="+",
                        serialize=False,
                        to="tenancies.neighbouragreement",
                    ),
                ),
                ("introduction", models.TextField()),
                ("living_behaviour", models.TextField()),
                ("own_words", models.TextField(blank=True)),
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
            f"INSERT INTO {TABLE} (agreement_id, resident_id, introduction, "
            "living_behaviour, own_words) SELECT id, resident_id, introduction, "
            "living_behaviour, own_words FROM tenancies_neighbouragreement",
            of="tenancies_neighbouragreement",
        ),
        migrations.RunSQL("SET CONSTRAINTS ALL IMMEDIATE", migrations.RunSQL.noop),
        protect(TABLE, domain=HOUSING, verbs=("SELECT", "INSERT"), in_words=True),
        narrow(TABLE, ADDRESS_TOLD, name="address_told"),
        own_file(TABLE),
        emergency_look(TABLE, domain=HOUSING, in_words=True),
        migrations.RemoveField("neighbouragreement", "introduction"),
        migrations.RemoveField("neighbouragreement", "living_behaviour"),
        migrations.RemoveField("neighbouragreement", "own_words"),
    ]
