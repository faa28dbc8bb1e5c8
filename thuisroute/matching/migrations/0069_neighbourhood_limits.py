"""How much a neighbourhood can carry for a while."""

import datetime
import django.db.models.deletion
import django.db.models.expressions
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("matching", "0068_no_goes_back"),
        ("parties", "0012_erase_account"),
    ]

    operations = [
        migrations.CreateModel(
            name="NeighbourhoodLimit",
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
                ("municipality_code", models.CharField(max_length=4)),
                ("neighbourhood", models.CharField(max_length=60)),
                ("points", models.PositiveSmallIntegerField()),
                ("since", models.DateField()),
                ("until", models.DateField()),
                ("reason", models.CharField(max_length=500)),
                ("agreed_by", models.CharField(max_length=300)),
                ("entered_by", models.UUIDField()),
                ("lifted_on", models.DateField(blank=True, null=True)),
                ("lifted_by", models.UUIDField(blank=True, null=True)),
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
                        condition=models.Q(("lifted_on__isnull", True)),
                        fields=("region", "municipality_code", "neighbourhood"),
                        name="one_limit_a_neighbourhood",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("until__gte", models.F("since")),
                            (
                                "until__lte",
                                django.db.models.expressions.CombinedExpression(
                                    models.F("since"),
                                    "+",
                                    models.Value(datetime.timedelta(days=732)),
                                ),
                            ),
                        ),
                        name="a_limit_of_a_neighbourhood_ends_in_time",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("points__gte", 1),
                            models.Q(("reason", ""), _negated=True),
                            models.Q(("agreed_by", ""), _negated=True),
                        ),
                        name="a_limit_of_a_neighbourhood_has_room_and_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("lifted_by__isnull", True), ("lifted_on__isnull", True)
                            ),
                            models.Q(
                                ("lifted_by__isnull", False),
                                ("lifted_on__gte", models.F("since")),
                            ),
                            _connector="OR",
                        ),
                        name="somebody_lifted_a_limit_of_a_neighbourhood",
                    ),
                ],
            },
        ),
    ]
