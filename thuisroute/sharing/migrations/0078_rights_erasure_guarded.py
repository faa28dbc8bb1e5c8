"""What goes of a dossier is read with its requests, and decided by who answers them."""

from django.db import migrations

from thuisroute.kernel.row_security import narrow, own_file, protect

REQUESTS = "rights_requests"
WHO_ANSWERS = (
    "request_id IN (SELECT q.id FROM sharing_rightsrequest q "
    "WHERE q.handler_role = (SELECT kernel_actor_role()) AND q.kind = 'erasure')"
)


class Migration(migrations.Migration):
    dependencies = [("sharing", "0077_rights_erasure")]
    operations = [
        protect("sharing_rightserasure", domain=REQUESTS, verbs=("SELECT", "INSERT")),
        own_file("sharing_rightserasure"),
        narrow("sharing_rightserasure", WHO_ANSWERS, name="who_answers", verb="INSERT"),
    ]
