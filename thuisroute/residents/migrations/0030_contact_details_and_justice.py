"""How to reach somebody leaves the row of who it is; justice data get their own table."""

import django.db.models.deletion
import uuid
from django.db import migrations, models

from thuisroute.kernel.row_security import by_owner


class Migration(migrations.Migration):
    dependencies = [
        ("residents", "0001_tables"),
        ("sharing", "0006_own_files"),
    ]

    operations = [
        migrations.CreateModel(
            name="ContactDetails",
            fields=[
                (
                    "resident",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="+",
                        serialize=False,
                        to="residents.resident",
                    ),
                ),
                ("phone", models.CharField(blank=True, max_length=30)),
                ("email", models.EmailField(blank=True, max_length=254)),
            ],
        ),
        by_owner(
            "INSERT INTO residents_contactdetails (resident_id, phone, email) "
            "SELECT resident_id, phone, email FROM residents_identity",
            of="residents_identity",
        ),
        migrations.RemoveField(
            model_name="identity",
            name="email",
        ),
        migrations.RemoveField(
            model_name="identity",
            name="phone",
        ),
        migrations.CreateModel(
            name="JusticeMeasure",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("kind", models.CharField(max_length=60)),
                ("supervised_by", models.CharField(blank=True, max_length=120)),
                ("words", models.TextField(blank=True)),
                ("since", models.DateField()),
                ("until", models.DateField(blank=True, null=True)),
                ("written_by", models.UUIDField()),
                ("ended_by", models.UUIDField(blank=True, null=True)),
                (
                    "resident",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="residents.resident",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("until__isnull", True),
                            ("until__gte", models.F("since")),
                            _connector="OR",
                        ),
                        name="a_measure_ends_after_it_began",
                    )
                ],
            },
        ),
    ]
