"""What a kept round holds for people from each municipality, and who they are."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("matching", "0070_limits_within_region")]
    operations = [
        migrations.AddField(
            model_name="keptround",
            name="parts",
            field=models.JSONField(default=list),
        ),
        migrations.AddField(
            model_name="roundperson",
            name="origin",
            field=models.CharField(blank=True, default="", max_length=4),
            preserve_default=False,
        ),
    ]
