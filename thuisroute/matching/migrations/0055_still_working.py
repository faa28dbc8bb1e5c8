"""What was last said about a match in which nothing happens."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("matching", "0054_places")]
    operations = [
        migrations.AddField(
            "match", "still_on", models.DateField(null=True, blank=True)
        ),
        migrations.AddField(
            "match", "still_because", models.CharField(max_length=40, blank=True)
        ),
    ]
