"""Why a proposal is talked about first, when that was, and what came of it."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("matching", "0055_still_working")]
    operations = [
        migrations.AddField(
            "finding", "careful", models.CharField(max_length=40, blank=True)
        ),
        migrations.AddField(
            "finding", "talked_on", models.DateField(null=True, blank=True)
        ),
        migrations.AddField("finding", "talk", models.TextField(blank=True)),
    ]
