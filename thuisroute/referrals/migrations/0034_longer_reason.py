"""An objection in one's own words is as long as somebody wants it, or has none."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("referrals", "0033_registered_hours")]
    operations = [
        migrations.AlterField(
            model_name="prioritystep",
            name="reason",
            field=models.CharField(blank=True, max_length=2000),
        ),
    ]
