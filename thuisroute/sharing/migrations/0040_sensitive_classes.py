"""Who is kept out of a dossier, and whose address is hidden."""

import django.contrib.postgres.fields
import django.db.models.deletion
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("parties", "0007_administration"),
        ("residents", "0030_contact_details_and_justice"),
        ("sharing", "0032_reading_log"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="HiddenAddress",
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
                (
                    "open_to",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=40), size=None
                    ),
                ),
                ("since", models.DateField()),
                ("review_on", models.DateField()),
                ("until", models.DateField(blank=True, null=True)),
                ("set_by", models.UUIDField()),
                ("ended_by", models.UUIDField(blank=True, null=True)),
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
            name="Restriction",
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
                (
                    "because",
                    models.CharField(max_length=40),
                ),
                ("since", models.DateField()),
                ("review_on", models.DateField()),
                ("until", models.DateField(blank=True, null=True)),
                ("set_by", models.UUIDField()),
                ("ended_by", models.UUIDField(blank=True, null=True)),
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
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="HidingGround",
            fields=[
                (
                    "hidden_address",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="+",
                        serialize=False,
                        to="sharing.hiddenaddress",
                    ),
                ),
                ("ground", models.CharField(max_length=60)),
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
            model_name="hiddenaddress",
            constraint=models.UniqueConstraint(
                condition=models.Q(("until__isnull", True)),
                fields=("resident",),
                name="an_address_is_hidden_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="hiddenaddress",
            constraint=models.CheckConstraint(
                condition=models.Q(("review_on__gt", models.F("since"))),
                name="a_hidden_address_is_looked_at_again",
            ),
        ),
        migrations.AddConstraint(
            model_name="restriction",
            constraint=models.UniqueConstraint(
                condition=models.Q(("until__isnull", True)),
                fields=("resident", "user"),
                name="somebody_is_shut_out_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="restriction",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("because__in", ["own_word", "residents_wish", "managers_decision"])
                ),
                name="a_restriction_says_who_asked",
            ),
        ),
        migrations.AddConstraint(
            model_name="restriction",
            constraint=models.CheckConstraint(
                condition=models.Q(("review_on__gt", models.F("since"))),
                name="a_restriction_is_looked_at_again",
            ),
        ),
        migrations.AddConstraint(
            model_name="restriction",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("because", "own_word"), _negated=True),
                    ("set_by", models.F("user_id")),
                    _connector="OR",
                ),
                name="an_own_word_is_ones_own",
            ),
        ),
    ]
