"""What is done to land well among neighbours, and the card with whom to call."""

import django.db.models.deletion
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("residents", "0062_contact_columns"),
        ("tenancies", "0062_form_figures"),
    ]

    operations = [
        migrations.CreateModel(
            name="LandingStep",
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
                ("kind", models.CharField(max_length=40)),
                ("domain", models.CharField(max_length=40)),
                ("whom", models.CharField(max_length=200)),
                ("what", models.TextField()),
                ("who", models.CharField(max_length=200)),
                ("planned_on", models.DateField()),
                ("set_by", models.UUIDField()),
                ("done_on", models.DateField(blank=True, null=True)),
                ("how_it_went", models.TextField(blank=True)),
                (
                    "lease",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="tenancies.lease",
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
            name="LandingAnswer",
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
                ("said", models.CharField(max_length=40)),
                ("own_words", models.TextField(blank=True)),
                ("said_at", models.DateTimeField()),
                ("written_by", models.UUIDField()),
                (
                    "resident",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="residents.resident",
                    ),
                ),
                (
                    "step",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="tenancies.landingstep",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="ContactCard",
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
                ("version", models.PositiveSmallIntegerField()),
                ("day_who", models.CharField(max_length=120)),
                ("day_phone", models.CharField(max_length=30)),
                ("night_who", models.CharField(max_length=120)),
                ("night_phone", models.CharField(max_length=30)),
                ("email", models.CharField(blank=True, max_length=254)),
                ("made_on", models.DateField()),
                ("made_by", models.UUIDField()),
                (
                    "lease",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="tenancies.lease",
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
                        fields=("lease", "version"),
                        name="a_version_of_a_card_stands_once",
                    )
                ],
            },
        ),
        migrations.AddIndex(
            model_name="landingstep",
            index=models.Index(fields=["lease"], name="landing_of_a_lease"),
        ),
        migrations.AddIndex(
            model_name="landinganswer",
            index=models.Index(fields=["step"], name="answers_to_a_landing_step"),
        ),
    ]
