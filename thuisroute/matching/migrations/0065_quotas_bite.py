"""What of a year's quota is on its way, and who was proposed above it."""

from pathlib import Path

from django.db import migrations, models

SQL = Path(__file__).parent.parent / "sql" / "under_way.sql"


class Migration(migrations.Migration):
    dependencies = [("matching", "0064_photos_of_an_offer")]
    operations = [
        migrations.AddField(
            model_name="match",
            name="above_quota",
            field=models.BooleanField(default=False),
        ),
        migrations.RunSQL(SQL.read_text(), migrations.RunSQL.noop),
    ]
