"""The owner role, which adopts agreements, may write down that it did."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("agreements", "0002_privileges")]
    operations = [
        migrations.RunSQL(
            "CREATE POLICY owner_adopts ON agreements_agreementevent FOR INSERT "
            "TO CURRENT_USER WITH CHECK (name = 'agreement.adopted')",
            migrations.RunSQL.noop,
        )
    ]
