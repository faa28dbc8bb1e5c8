"""Photos of homes: seen with the home until somebody lives there, changed by whose they are."""

import uuid

import django.db.models.constraints
import django.db.models.deletion
from django.db import migrations, models

from thuisroute.kernel.row_security import narrow, within_region

TABLE = "homes_homephoto"
OWN = (
    "association_id = (SELECT kernel_actor_party()) AND home_id IN "
    "(SELECT h.id FROM homes_home h WHERE h.association_id = (SELECT kernel_actor_party()))"
)
TOLD = (
    "words <> '' AND home_id IN "
    "(SELECT h.id FROM homes_home h WHERE h.state <> 'lived_in')"
)


class Migration(migrations.Migration):
    dependencies = [("homes", "0004_still_free"), ("parties", "0012_erase_account")]
    operations = [
        migrations.CreateModel(
            name="HomePhoto",
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
                ("place", models.PositiveSmallIntegerField()),
                ("words", models.CharField(blank=True, max_length=200)),
                ("width", models.PositiveSmallIntegerField()),
                ("height", models.PositiveSmallIntegerField()),
                ("large", models.BinaryField()),
                ("small", models.BinaryField()),
                ("added_on", models.DateField()),
                (
                    "association",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="parties.party",
                    ),
                ),
                (
                    "home",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="homes.home",
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
                        deferrable=django.db.models.constraints.Deferrable["IMMEDIATE"],
                        fields=("home", "place"),
                        name="photos_of_a_home_stand_one_after_the_other",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("height__gte", 1), ("place__gte", 1), ("width__gte", 1)
                        ),
                        name="a_photo_has_a_place_and_a_size",
                    ),
                ],
            },
        ),
        within_region(TABLE, "SELECT, INSERT, UPDATE, DELETE"),
        narrow(TABLE, f"({OWN}) OR ({TOLD})", name="told_until_lived_in"),
        narrow(TABLE, OWN, name="added_by_its_own", verb="INSERT"),
        narrow(TABLE, OWN, name="changed_by_its_own", verb="UPDATE"),
        narrow(TABLE, OWN, name="removed_by_its_own", verb="DELETE"),
    ]
