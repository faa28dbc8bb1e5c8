"""Requests are for who asks, who answers, and who writes down what is asked."""

from pathlib import Path

from django.db import migrations

from thuisroute.kernel.row_security import own_file, protect

SQL = Path(__file__).parent.parent / "sql" / "rights.sql"
REQUESTS = "rights_requests"


class Migration(migrations.Migration):
    dependencies = [("sharing", "0050_rights")]
    operations = [
        protect("sharing_rightsrequest", domain=REQUESTS),
        protect("sharing_rightsstep", domain=REQUESTS, verbs=("SELECT", "INSERT")),
        protect("sharing_rightsevidence", domain=REQUESTS, verbs=("SELECT", "INSERT")),
        protect("sharing_rightslimit", domain=REQUESTS),
        migrations.RunSQL(SQL.read_text(), migrations.RunSQL.noop),
        own_file("sharing_rightsrequest"),
        own_file("sharing_rightsstep", verbs=("SELECT", "INSERT")),
        own_file("sharing_rightsevidence", verbs=("SELECT", "INSERT")),
        # What is asked may hold at once, and ends when it is taken back.
        own_file("sharing_rightslimit", verbs=("SELECT", "INSERT", "UPDATE")),
    ]
