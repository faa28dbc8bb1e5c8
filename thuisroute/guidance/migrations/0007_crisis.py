"""Risk factors, the plan for a crisis, what was done then and who was told (H4)."""

import django.db.models.deletion
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("guidance", "0006_scaling_row_security"),
        ("parties", "0012_erase_account"),
        ("residents", "0062_contact_columns"),
    ]

    operations = [
        migrations.CreateModel(
            name="AcuteReport",
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
                ("route", models.CharField(max_length=63)),
                ("reported_at", models.DateTimeField()),
                ("reported_by", models.UUIDField()),
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
        migrations.CreateModel(
            name="CrisisPlan",
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
                ("number", models.PositiveSmallIntegerField()),
                ("signs", models.TextField()),
                ("helps", models.TextField()),
                ("avoid", models.TextField(blank=True)),
                ("call", models.TextField()),
                ("who_does_what", models.TextField()),
                ("place", models.TextField(blank=True)),
                ("written_on", models.DateField()),
                ("written_by", models.UUIDField()),
                ("written_as", models.CharField(max_length=40)),
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
                    models.UniqueConstraint(
                        fields=("resident", "number"), name="one_crisis_plan_at_a_time"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="EarlyNotice",
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
                ("role", models.CharField(max_length=40)),
                ("told_at", models.DateTimeField()),
                ("told_on", models.DateField()),
                ("known_on", models.DateField(blank=True, null=True)),
                ("known_by", models.UUIDField(blank=True, null=True)),
                (
                    "party",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="parties.party",
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
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("known_on__isnull", True)),
                        fields=("resident", "party", "role"),
                        name="one_notice_waits_at_a_time",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="RiskFactor",
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
                ("domain", models.CharField(max_length=40)),
                ("what", models.TextField()),
                ("early_signs", models.TextField()),
                ("who_acts", models.TextField()),
                ("written_on", models.DateField()),
                ("written_by", models.UUIDField()),
                ("written_as", models.CharField(max_length=40)),
                ("ended_on", models.DateField(blank=True, null=True)),
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
                "indexes": [
                    models.Index(fields=["resident"], name="risks_of_a_resident")
                ],
            },
        ),
    ]
