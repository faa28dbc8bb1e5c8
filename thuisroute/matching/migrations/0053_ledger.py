"""Quotas are the region's; what was offered, given and declined is only counted."""

from pathlib import Path

from django.db import migrations

from thuisroute.kernel.row_security import within_region

SQL = Path(__file__).parent.parent / "sql" / "ledger.sql"


class Migration(migrations.Migration):
    dependencies = [
        ("matching", "0052_quotas"),
        ("homes", "0002_row_security"),
        ("obligations", "0014_kept_protected"),
        ("referrals", "0030_not_shut_out"),
    ]
    operations = [
        within_region("matching_quota", "SELECT, INSERT"),
        migrations.RunSQL(SQL.read_text(), migrations.RunSQL.noop),
    ]
