"""What residents write themselves for the next talk."""

import django.db.models.deletion
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("residents", "0001_tables"),
        ("tenancies", "0003_own_files"),
    ]

    operations = [
        migrations.CreateModel(
            name="OwnWords",
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
                ("text", models.TextField()),
                ("written_on", models.DateField()),
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
                    "review",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="tenancies.review",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["resident"], name="own_words_of_a_resident")
                ],
            },
        ),
    ]
