"""Which text a resident read, how and before whom, and that one may say no."""

import django.contrib.postgres.fields
import django.db.models.deletion
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("parties", "0007_administration"),
        ("residents", "0001_tables"),
        ("sharing", "0006_own_files"),
    ]

    operations = [
        migrations.CreateModel(
            name="ConsentRecord",
            fields=[
                (
                    "consent",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="+",
                        serialize=False,
                        to="sharing.consent",
                    ),
                ),
                ("how", models.CharField(max_length=20)),
                ("reference", models.CharField(blank=True, max_length=60)),
                ("before", models.UUIDField(blank=True, null=True)),
                ("told_on", models.DateField(blank=True, null=True)),
                ("recorded_at", models.DateTimeField()),
                ("withdrawn_by", models.CharField(blank=True, max_length=20)),
                ("withdrawn_how", models.CharField(blank=True, max_length=20)),
                ("withdrawn_reference", models.CharField(blank=True, max_length=60)),
                ("withdrawn_before", models.UUIDField(blank=True, null=True)),
            ],
        ),
        migrations.CreateModel(
            name="ConsentRefusal",
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
                ("purpose", models.CharField(max_length=60)),
                ("receiver_kind", models.CharField(max_length=40)),
                (
                    "domains",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=40), size=None
                    ),
                ),
                ("language", models.CharField(default="nl", max_length=5)),
                ("text_version", models.CharField(blank=True, max_length=12)),
                ("text_digest", models.CharField(blank=True, max_length=64)),
                ("asked_on", models.DateField()),
                ("asked_by", models.UUIDField()),
                ("recorded_at", models.DateTimeField()),
            ],
        ),
        migrations.RemoveConstraint(
            model_name="grant",
            name="one_grant_a_purpose",
        ),
        migrations.AddField(
            model_name="consent",
            name="receiver",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="parties.party",
            ),
        ),
        migrations.AddField(
            model_name="consent",
            name="replaced_on",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="consent",
            name="text_digest",
            field=models.CharField(blank=True, max_length=64),
        ),
        migrations.AddField(
            model_name="consent",
            name="text_version",
            field=models.CharField(blank=True, max_length=12),
        ),
        migrations.AddField(
            model_name="consent",
            name="withdrawn_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddIndex(
            model_name="consent",
            index=models.Index(fields=["resident"], name="consents_of_a_resident"),
        ),
        migrations.AddConstraint(
            model_name="grant",
            constraint=models.UniqueConstraint(
                fields=("resident", "party", "role", "purpose", "ground"),
                name="one_grant_a_purpose_and_ground",
            ),
        ),
        migrations.AddField(
            model_name="consentrecord",
            name="resident",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="residents.resident",
            ),
        ),
        migrations.AddField(
            model_name="consentrefusal",
            name="receiver",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="parties.party",
            ),
        ),
        migrations.AddField(
            model_name="consentrefusal",
            name="resident",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="residents.resident",
            ),
        ),
        migrations.AddIndex(
            model_name="consentrefusal",
            index=models.Index(fields=["resident"], name="refusals_of_a_resident"),
        ),
    ]
