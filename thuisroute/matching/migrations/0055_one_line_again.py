"""What was added side by side goes on as one line of migrations."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("matching", "0052_still_working"), ("matching", "0054_places")]
    operations = []
