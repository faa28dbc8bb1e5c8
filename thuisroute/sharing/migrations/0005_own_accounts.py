"""Accounts of residents for their own file, and the links that open it."""

import django.db.models.deletion
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("parties", "0007_administration"),
        ("residents", "0001_tables"),
        ("sharing", "0004_looking"),
    ]

    operations = [
        migrations.CreateModel(
            name="OwnAccount",
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
                ("kind", models.CharField(max_length=20)),
                ("name", models.CharField(blank=True, max_length=200)),
                ("ground", models.CharField(blank=True, max_length=40)),
                ("language", models.CharField(default="nl", max_length=5)),
                ("since", models.DateField()),
                ("until", models.DateField(blank=True, null=True)),
                ("made_by", models.UUIDField()),
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
        ),
        migrations.CreateModel(
            name="OwnLink",
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
                ("secret_hash", models.BinaryField(unique=True)),
                ("made_by", models.UUIDField()),
                ("made_at", models.DateTimeField()),
                ("expires_at", models.DateTimeField()),
                ("used_at", models.DateTimeField(blank=True, null=True)),
                (
                    "account",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sharing.ownaccount",
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
        ),
        migrations.AddConstraint(
            model_name="ownaccount",
            constraint=models.UniqueConstraint(
                condition=models.Q(("kind", "resident"), ("until__isnull", True)),
                fields=("resident",),
                name="one_own_account_a_resident",
            ),
        ),
        migrations.AddConstraint(
            model_name="ownaccount",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("kind", "resident"),
                    models.Q(
                        ("kind", "representative"),
                        models.Q(("name", ""), _negated=True),
                        models.Q(("ground", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="a_representative_has_a_name_and_a_ground",
            ),
        ),
    ]
