"""Passkeys, behind functions that ask a proof; no role has the table itself."""

import uuid
from pathlib import Path

from django.db import migrations, models

SQL = Path(__file__).parent.parent / "sql" / "passkey.sql"


class Migration(migrations.Migration):
    dependencies = [("parties", "0007_administration")]

    operations = [
        migrations.CreateModel(
            name="Passkey",
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
                ("owner_kind", models.CharField(max_length=20)),
                ("owner_id", models.UUIDField()),
                ("credential", models.BinaryField(unique=True)),
                ("public_key", models.BinaryField()),
                ("sign_count", models.BigIntegerField()),
                ("name", models.CharField(max_length=60)),
                ("added_at", models.DateTimeField()),
                ("used_at", models.DateTimeField(null=True)),
            ],
            options={
                "indexes": [
                    models.Index(
                        fields=["owner_kind", "owner_id"], name="passkeys_of_an_owner"
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("owner_kind__in", ["staff", "resident"])),
                        name="a_passkey_is_of_staff_or_resident",
                    )
                ],
            },
        ),
        migrations.RunSQL(SQL.read_text(), migrations.RunSQL.noop),
    ]
