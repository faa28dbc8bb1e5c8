"""A review is the review of a meeting (P4d)."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("meetings", "0001_tables"),
        ("tenancies", "0064_landing_guarded"),
    ]

    operations = [
        migrations.AddField(
            model_name="review",
            name="meeting",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="meetings.meeting",
            ),
        ),
    ]
