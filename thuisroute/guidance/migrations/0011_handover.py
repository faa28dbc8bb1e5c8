"""A warm handover and what of it was done (WP6.1)."""

import django.db.models.deletion
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("guidance", "0010_stays_guarded"),
        ("parties", "0012_erase_account"),
        ("residents", "0062_contact_columns"),
    ]

    operations = [
        migrations.CreateModel(
            name="Handover",
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
                ("from_user", models.UUIDField()),
                ("to_user", models.UUIDField()),
                ("begun_on", models.DateField()),
                ("begun_by", models.UUIDField()),
                ("ended_on", models.DateField(blank=True, null=True)),
                ("ended_by", models.UUIDField(blank=True, null=True)),
                ("completed", models.BooleanField(default=False)),
                (
                    "from_party",
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
                (
                    "to_party",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="parties.party",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="HandoverTick",
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
                ("item", models.CharField(max_length=63)),
                ("voice", models.CharField(max_length=40)),
                ("ticked_on", models.DateField()),
                ("ticked_by", models.UUIDField()),
                (
                    "handover",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="guidance.handover",
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
            model_name="handover",
            constraint=models.UniqueConstraint(
                condition=models.Q(("ended_on__isnull", True)),
                fields=("resident",),
                name="one_handover_at_a_time",
            ),
        ),
        migrations.AddConstraint(
            model_name="handovertick",
            constraint=models.UniqueConstraint(
                fields=("handover", "item"), name="an_item_is_done_once"
            ),
        ),
    ]
