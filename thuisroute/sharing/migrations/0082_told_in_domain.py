"""Some of what happened is told in one life domain only."""

from django.db import migrations

from thuisroute.kernel.telling_rows import tell_in_domain


class Migration(migrations.Migration):
    dependencies = [
        ("sharing", "0081_granted_parties"),
        ("residents", "0063_told_in"),
    ]
    operations = [tell_in_domain("residents_dossierevent")]
