"""Why a lease ended is read with the name only: a table of its own."""

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

TABLE, HOUSING = "tenancies_leasewords", "housing_and_living_behaviour"


class Migration(migrations.Migration):
    dependencies = [("tenancies", "0052_words_of_talks")]
    operations = [
        migrations.CreateModel(
            "LeaseWords",
            fields=[
                (
                    "lease",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="+",
                        serialize=False,
                        to="tenancies.lease",
                    ),
                ),
                ("end_reason", models.TextField()),
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
            f"INSERT INTO {TABLE} (lease_id, resident_id, end_reason) "
            "SELECT id, resident_id, end_reason FROM tenancies_lease WHERE end_reason <> ''",
            of="tenancies_lease",
        ),
        migrations.RunSQL("SET CONSTRAINTS ALL IMMEDIATE", migrations.RunSQL.noop),
        protect(TABLE, domain=HOUSING, verbs=("SELECT", "INSERT"), in_words=True),
        narrow(TABLE, ADDRESS_TOLD, name="address_told"),
        own_file(TABLE),
        emergency_look(TABLE, domain=HOUSING, in_words=True),
        migrations.RemoveField("lease", "end_reason"),
    ]
