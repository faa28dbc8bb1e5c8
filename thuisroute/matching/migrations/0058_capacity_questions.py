"""Questions whether there is room are the region's; nobody stands in them."""

import django.db.models.deletion
import uuid
from django.db import migrations, models

from thuisroute.kernel.row_security import within_region


class Migration(migrations.Migration):
    dependencies = [
        ("matching", "0057_let_outside"),
        ("parties", "0012_erase_account"),
    ]

    operations = [
        migrations.CreateModel(
            name="CapacityQuestion",
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
                ("product", models.CharField(max_length=60)),
                ("municipality_code", models.CharField(blank=True, max_length=4)),
                ("household_size", models.PositiveSmallIntegerField()),
                ("rooms", models.PositiveSmallIntegerField()),
                ("rent_limit", models.PositiveIntegerField()),
                ("step_free", models.BooleanField(default=False)),
                ("asked_on", models.DateField()),
                ("asked_by", models.UUIDField()),
                ("places", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("from_day", models.DateField(blank=True, null=True)),
                ("note", models.CharField(blank=True, max_length=200)),
                ("answered_on", models.DateField(blank=True, null=True)),
                ("answered_by", models.UUIDField(blank=True, null=True)),
                (
                    "party",
                    models.ForeignKey(
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
                "indexes": [
                    models.Index(
                        condition=models.Q(("places__isnull", True)),
                        fields=["party", "asked_on"],
                        name="rooms_asked_for",
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("answered_on__isnull", True), ("places__isnull", True)
                            ),
                            models.Q(
                                ("answered_on__isnull", False),
                                ("places__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="an_answer_on_room_has_a_day",
                    )
                ],
            },
        ),
        within_region("matching_capacityquestion", "SELECT, INSERT, UPDATE"),
    ]
