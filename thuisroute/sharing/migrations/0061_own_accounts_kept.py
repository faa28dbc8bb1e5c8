"""Whoever looks after the way in to a file, and whose file it is: nobody else reads or
makes an account or a link, also not by raw SQL."""

from django.db import migrations

from thuisroute.kernel.row_security import narrow

KEPT_BY = (
    "(SELECT kernel_actor_role()) IN ('support_worker', 'care_manager') "
    "OR resident_id = (SELECT kernel_actor_subject())"
)


class Migration(migrations.Migration):
    dependencies = [("sharing", "0060_own_passkeys")]
    operations = [
        narrow("sharing_ownaccount", KEPT_BY, name="kept_by", verb="ALL"),
        narrow("sharing_ownlink", KEPT_BY, name="kept_by", verb="ALL"),
    ]
