"""More or less support is told with somebody's health, and read with the name."""

from django.db import migrations

from thuisroute.kernel.row_security import emergency_look, narrow, own_file, protect
from thuisroute.kernel.writing_rows import writers_only

HEALTH = "self_care_and_health"
REQUEST, STEP = "guidance_scalingrequest", "guidance_scalingstep"
SELECT, INSERT, UPDATE = "SELECT", "INSERT", "UPDATE"


class Migration(migrations.Migration):
    dependencies = [
        ("guidance", "0005_scaling"),
        ("sharing", "0080_who_answers"),
    ]
    operations = [
        protect(REQUEST, domain=HEALTH, verbs=(SELECT, INSERT, UPDATE), in_words=True),
        writers_only(REQUEST, INSERT, domain=HEALTH),
        writers_only(REQUEST, UPDATE, domain=HEALTH, in_words=True),
        own_file(REQUEST, verbs=(SELECT, INSERT)),
        emergency_look(REQUEST, domain=HEALTH, in_words=True),
        # Nobody begins with a request that was granted.
        narrow(REQUEST, "state = 'asked'", name="begins_asked", verb="INSERT"),
        protect(STEP, domain=HEALTH, verbs=(SELECT, INSERT), in_words=True),
        writers_only(STEP, INSERT, domain=HEALTH),
        own_file(STEP),
        emergency_look(STEP, domain=HEALTH, in_words=True),
    ]
