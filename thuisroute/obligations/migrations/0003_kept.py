"""Counting how the agreement is kept, from an index alone."""

from pathlib import Path

from django.db import migrations, models

SQL = Path(__file__).parent.parent / "sql" / "kept.sql"


class Migration(migrations.Migration):
    dependencies = [("obligations", "0002_row_security")]
    operations = [
        migrations.RemoveIndex("obligation", "compliance"),
        migrations.AddIndex(
            "obligation",
            models.Index(
                fields=["region", "due"],
                include=[
                    "article",
                    "clock",
                    "party",
                    "resident",
                    "settled",
                    "deviation",
                ],
                name="compliance",
            ),
        ),
        migrations.RunSQL(SQL.read_text(), migrations.RunSQL.noop),
    ]
