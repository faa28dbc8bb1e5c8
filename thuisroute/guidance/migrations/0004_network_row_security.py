"""The network map is read with the name, by whom one of its life domains is shared with;
residents keep their own."""

from django.db import migrations

from thuisroute.kernel.row_security import emergency_look, own_file, protect
from thuisroute.kernel.writing_rows import writers_only

TABLE = "guidance_networkperson"
SELECT, INSERT, UPDATE = "SELECT", "INSERT", "UPDATE"


class Migration(migrations.Migration):
    dependencies = [("guidance", "0003_network_map")]
    operations = [
        protect(
            TABLE,
            domain_column="domain",
            verbs=(SELECT, INSERT, UPDATE),
            in_words=True,
        ),
        writers_only(TABLE, INSERT, domain_column="domain"),
        writers_only(TABLE, UPDATE, domain_column="domain", in_words=True),
        own_file(TABLE, verbs=(SELECT, INSERT, UPDATE)),
        emergency_look(TABLE, domain_column="domain", in_words=True),
    ]
