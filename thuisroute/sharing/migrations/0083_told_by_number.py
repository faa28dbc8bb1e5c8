"""What happened to a registration is told to who works with its number only."""

from django.db import migrations

from thuisroute.kernel.telling_rows import tell_by_number


class Migration(migrations.Migration):
    dependencies = [("sharing", "0082_told_in_domain")]
    operations = [tell_by_number("residents_dossierevent", "registration")]
