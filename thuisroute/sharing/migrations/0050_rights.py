"""Requests of residents about their own data, with papers, and what they stop."""

import django.db.models.deletion
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("residents", "0001_tables"),
        ("sharing", "0041_sensitive_guarded"),
    ]

    operations = [
        migrations.CreateModel(
            name="RightsRequest",
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
                ("domain", models.CharField(blank=True, max_length=40)),
                ("purpose", models.CharField(blank=True, max_length=60)),
                ("words", models.TextField(blank=True)),
                ("asked_on", models.DateField()),
                ("asked_as", models.CharField(max_length=20)),
                ("asked_by", models.UUIDField()),
                ("handler_kind", models.CharField(max_length=40)),
                ("handler_role", models.CharField(max_length=40)),
                ("state", models.CharField(default="asked", max_length=20)),
                ("due", models.DateField()),
                ("extended_on", models.DateField(blank=True, null=True)),
                ("extension_reason", models.TextField(blank=True)),
                ("carried_out_on", models.DateField(blank=True, null=True)),
                ("carried_out", models.TextField(blank=True)),
                ("answered_on", models.DateField(blank=True, null=True)),
                ("answered_by", models.UUIDField(blank=True, null=True)),
                ("answer", models.TextField(blank=True)),
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
            name="RightsLimit",
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
                ("domain", models.CharField(blank=True, max_length=40)),
                ("purpose", models.CharField(blank=True, max_length=60)),
                ("since", models.DateField()),
                ("until", models.DateField(blank=True, null=True)),
                ("told_on", models.DateField(blank=True, null=True)),
                (
                    "resident",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="residents.resident",
                    ),
                ),
                (
                    "request",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sharing.rightsrequest",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="RightsStep",
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
                        to="sharing.rightsrequest",
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
        migrations.CreateModel(
            name="RightsEvidence",
            fields=[
                (
                    "request",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="+",
                        serialize=False,
                        to="sharing.rightsrequest",
                    ),
                ),
                ("kind", models.CharField(max_length=30)),
                ("size", models.PositiveIntegerField()),
                ("sealed", models.BinaryField()),
                ("added_on", models.DateField()),
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
        migrations.AddIndex(
            model_name="rightsrequest",
            index=models.Index(
                fields=["resident", "asked_on"], name="rights_of_a_resident"
            ),
        ),
        migrations.AddIndex(
            model_name="rightsrequest",
            index=models.Index(
                condition=models.Q(("state__in", ["asked", "taken_up"])),
                fields=["handler_role", "due"],
                name="rights_requests_waiting",
            ),
        ),
        migrations.AddConstraint(
            model_name="rightsrequest",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("state__in", ["granted", "granted_in_part", "refused"]),
                        _negated=True,
                    ),
                    models.Q(
                        models.Q(("answer", ""), _negated=True),
                        ("answered_on__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="an_answer_has_words_and_a_day",
            ),
        ),
        migrations.AddIndex(
            model_name="rightslimit",
            index=models.Index(fields=["resident"], name="limits_of_a_resident"),
        ),
        migrations.AddConstraint(
            model_name="rightslimit",
            constraint=models.CheckConstraint(
                condition=models.Q(("domain", ""), ("purpose", ""), _connector="OR"),
                name="a_limit_is_of_one_thing",
            ),
        ),
    ]
