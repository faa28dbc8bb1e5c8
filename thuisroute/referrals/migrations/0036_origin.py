"""Where somebody was last registered as living (WP3.5)."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("referrals", "0035_own_objection")]
    operations = [
        migrations.AddField(
            model_name="particulars",
            name="origin",
            field=models.CharField(blank=True, default="", max_length=4),
            preserve_default=False,
        ),
        migrations.AddConstraint(
            model_name="particulars",
            constraint=models.CheckConstraint(
                condition=models.Q(origin__regex=r"^([0-9]{4}|else)?$"),
                name="an_origin_is_a_municipality_or_elsewhere",
            ),
        ),
    ]
