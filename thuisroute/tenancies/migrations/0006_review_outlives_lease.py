"""What was said in a talk is kept longer than the lease it was about."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("tenancies", "0005_own_words_guarded"),
    ]

    operations = [
        migrations.AlterField(
            model_name="review",
            name="lease",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="tenancies.lease",
            ),
        ),
    ]
