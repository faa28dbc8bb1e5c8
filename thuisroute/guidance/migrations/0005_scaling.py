"""Requests for more or less support and what was decided (C19, WP5.3)."""

import django.db.models.deletion
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("guidance", "0004_network_row_security"),
        ("residents", "0062_contact_columns"),
    ]

    operations = [
        migrations.CreateModel(
            name="ScalingRequest",
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
                ("state", models.CharField(max_length=40)),
                ("direction", models.CharField(max_length=10)),
                ("hours", models.PositiveSmallIntegerField()),
                ("reason", models.TextField()),
                ("asked_on", models.DateField()),
                ("asked_by", models.UUIDField()),
                ("asked_as", models.CharField(max_length=40)),
                ("party_kind", models.CharField(max_length=40)),
                ("role", models.CharField(max_length=40)),
                ("decided_on", models.DateField(blank=True, null=True)),
                ("decided_by", models.UUIDField(blank=True, null=True)),
                ("answer", models.TextField(blank=True)),
                (
                    "granted_hours",
                    models.PositiveSmallIntegerField(blank=True, null=True),
                ),
                ("starts_on", models.DateField(blank=True, null=True)),
                ("until", models.DateField(blank=True, null=True)),
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
            name="ScalingStep",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                ("from_state", models.CharField(max_length=40)),
                ("to_state", models.CharField(max_length=40)),
                ("on", models.DateField()),
                ("at", models.DateTimeField()),
                ("by_user", models.UUIDField()),
                ("by_party", models.UUIDField()),
                ("note", models.CharField(blank=True, max_length=40)),
                (
                    "record",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="guidance.scalingrequest",
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
                "abstract": False,
            },
        ),
        migrations.AddConstraint(
            model_name="scalingrequest",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state", "asked")),
                fields=("resident",),
                name="one_request_waits_at_a_time",
            ),
        ),
        migrations.AddConstraint(
            model_name="scalingrequest",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "granted"), _negated=True),
                    models.Q(
                        ("granted_hours__isnull", False), ("starts_on__isnull", False)
                    ),
                    _connector="OR",
                ),
                name="what_is_granted_has_hours_and_a_day",
            ),
        ),
        migrations.AddConstraint(
            model_name="scalingrequest",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("until__isnull", True),
                    ("until__gte", models.F("starts_on")),
                    _connector="OR",
                ),
                name="a_granted_change_has_days",
            ),
        ),
    ]
