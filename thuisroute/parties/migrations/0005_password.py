"""Passwords to a table of their own, behind functions that ask a proof."""

from pathlib import Path

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

SQL = Path(__file__).parent.parent / "sql" / "password.sql"
CARRY_OVER = """
    INSERT INTO parties_password (user_id, hash) SELECT id, password FROM parties_user;
    SET CONSTRAINTS ALL IMMEDIATE
"""


class Migration(migrations.Migration):
    dependencies = [("parties", "0004_second_factor_guarded")]

    operations = [
        migrations.CreateModel(
            name="Password",
            fields=[
                (
                    "user",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="+",
                        serialize=False,
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("hash", models.CharField(max_length=128)),
            ],
        ),
        migrations.RunSQL(CARRY_OVER, migrations.RunSQL.noop),
        migrations.RemoveField(model_name="user", name="password"),
        migrations.RunSQL(SQL.read_text(), migrations.RunSQL.noop),
    ]
