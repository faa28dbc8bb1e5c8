"""Why a consent was asked is not for whoever receives under it: a table of its own."""

import django.db.models.deletion
from django.db import migrations, models

from thuisroute.kernel.row_security import by_owner, protect


class Migration(migrations.Migration):
    dependencies = [("sharing", "0002_row_security"), ("residents", "0001_tables")]
    operations = [
        migrations.CreateModel(
            "Necessity",
            fields=[
                (
                    "consent",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="+",
                        serialize=False,
                        to="sharing.consent",
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
                ("reason", models.TextField()),
                ("lighter_way", models.TextField()),
            ],
        ),
        by_owner(
            "INSERT INTO sharing_necessity "
            "(consent_id, resident_id, reason, lighter_way) "
            "SELECT id, resident_id, necessity, lighter_way FROM sharing_consent",
            of="sharing_consent",
        ),
        protect("sharing_necessity", domain="registration", first_rows=True),
        migrations.RemoveField("consent", "necessity"),
        migrations.RemoveField("consent", "lighter_way"),
    ]
