"""When what has to be gone, what stops that, and what is left of it: numbers."""

import django.db.models.deletion
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("agreements", "0003_owner_adopts"),
        ("parties", "0007_administration"),
        ("residents", "0001_tables"),
        ("sharing", "0012_own_consents"),
    ]

    operations = [
        migrations.CreateModel(
            name="Erasure",
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
                ("subject", models.UUIDField()),
                ("record_class", models.CharField(max_length=63)),
                ("since", models.DateField()),
                ("due", models.DateField()),
                ("at", models.DateTimeField()),
            ],
            options={
                "indexes": [models.Index(fields=["at", "id"], name="the_ledger")],
            },
        ),
        migrations.CreateModel(
            name="Count",
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
                ("month", models.DateField()),
                ("municipality", models.CharField(blank=True, max_length=4)),
                ("kind", models.CharField(max_length=40)),
                ("name", models.CharField(blank=True, max_length=60)),
                ("article", models.CharField(blank=True, max_length=20)),
                ("outcome", models.CharField(blank=True, max_length=60)),
                ("number", models.PositiveIntegerField()),
                (
                    "party",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="parties.party",
                    ),
                ),
                (
                    "region",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="parties.region",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=(
                            "region",
                            "month",
                            "kind",
                            "name",
                            "article",
                            "outcome",
                            "municipality",
                            "party",
                        ),
                        name="a_number_stands_once",
                        nulls_distinct=False,
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Destruction",
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
                ("run", models.UUIDField()),
                ("at", models.DateTimeField()),
                ("record_class", models.CharField(max_length=63)),
                ("term", models.CharField(max_length=63)),
                ("length", models.CharField(max_length=20)),
                ("source", models.CharField(max_length=300)),
                ("of_table", models.CharField(max_length=63)),
                ("rows", models.PositiveIntegerField()),
                ("since", models.DateField()),
                ("due", models.DateField()),
                (
                    "region",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="parties.region",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["region", "-at"], name="destructions_by_day")
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("run", "region", "record_class", "term", "of_table"),
                        name="a_table_stands_once_a_run",
                        nulls_distinct=False,
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="LegalHold",
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
                ("reason", models.CharField(max_length=300)),
                ("source", models.CharField(max_length=200)),
                ("since", models.DateField()),
                ("review_by", models.DateField()),
                ("until", models.DateField(blank=True, null=True)),
                ("placed_by", models.UUIDField()),
                ("lifted_on", models.DateField(blank=True, null=True)),
                ("lifted_by", models.UUIDField(blank=True, null=True)),
                ("lift_reason", models.CharField(blank=True, max_length=300)),
                (
                    "region",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="parties.region",
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
                "indexes": [
                    models.Index(fields=["resident"], name="holds_on_a_resident")
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("until__isnull", True),
                            ("until__gte", models.F("since")),
                            _connector="OR",
                        ),
                        name="a_hold_ends_after_it_began",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="RetentionDay",
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
                ("record_class", models.CharField(max_length=63)),
                ("term", models.CharField(max_length=63)),
                ("since", models.DateField(blank=True, null=True)),
                ("due", models.DateField(blank=True, null=True)),
                ("erased_on", models.DateField(blank=True, null=True)),
                ("counted_at", models.DateTimeField()),
                (
                    "region",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="parties.region",
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
                (
                    "version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="agreements.agreementversion",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        condition=models.Q(("erased_on__isnull", True)),
                        fields=["due", "resident"],
                        name="days_that_come",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("resident", "record_class"),
                        name="one_day_a_class_of_record",
                    )
                ],
            },
        ),
    ]
