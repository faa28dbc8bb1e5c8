"""Residents object to a refusal of priority themselves, and take that back."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent.parent / "sql" / "own_objection.sql"


class Migration(migrations.Migration):
    dependencies = [("referrals", "0034_longer_reason")]
    operations = [migrations.RunSQL(SQL.read_text(), migrations.RunSQL.noop)]
