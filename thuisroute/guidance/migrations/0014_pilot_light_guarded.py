"""Light contact is told with care, and read with the name; residents read their own."""

from django.db import migrations

from thuisroute.kernel.row_security import emergency_look, own_file, protect
from thuisroute.kernel.writing_rows import writers_only

LIGHT, CONTACT = "guidance_pilotlight", "guidance_pilotcontact"
SELECT, INSERT, UPDATE = "SELECT", "INSERT", "UPDATE"


class Migration(migrations.Migration):
    dependencies = [
        ("guidance", "0013_pilot_light"),
        ("sharing", "0080_who_answers"),
    ]
    operations = [
        protect(
            LIGHT,
            domain_column="domain",
            verbs=(SELECT, INSERT, UPDATE),
            in_words=True,
        ),
        writers_only(LIGHT, INSERT, domain_column="domain"),
        writers_only(LIGHT, UPDATE, domain_column="domain", in_words=True),
        protect(CONTACT, domain_column="domain", verbs=(SELECT, INSERT), in_words=True),
        writers_only(CONTACT, INSERT, domain_column="domain"),
        *(own_file(table) for table in (LIGHT, CONTACT)),
        *(
            emergency_look(table, domain_column="domain", in_words=True)
            for table in (LIGHT, CONTACT)
        ),
    ]
