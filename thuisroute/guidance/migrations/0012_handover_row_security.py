"""Who supports somebody is told to whoever has part in the living."""

from django.db import migrations

from thuisroute.kernel.row_security import emergency_look, narrow, own_file, protect
from thuisroute.kernel.writing_rows import writers_only

HOUSING = "housing_and_living_behaviour"
HANDOVER, TICK = "guidance_handover", "guidance_handovertick"
SELECT, INSERT, UPDATE = "SELECT", "INSERT", "UPDATE"


class Migration(migrations.Migration):
    dependencies = [
        ("guidance", "0011_handover"),
        ("sharing", "0080_who_answers"),
    ]
    operations = [
        protect(HANDOVER, domain=HOUSING, verbs=(SELECT, INSERT, UPDATE)),
        writers_only(HANDOVER, INSERT, UPDATE, domain=HOUSING),
        own_file(HANDOVER),
        emergency_look(HANDOVER, domain=HOUSING),
        # Nobody begins with a handover that is over.
        narrow(HANDOVER, "ended_on IS NULL", name="begins_running", verb="INSERT"),
        protect(TICK, domain=HOUSING, verbs=(SELECT, INSERT)),
        writers_only(TICK, INSERT, domain=HOUSING),
        own_file(TICK, verbs=(SELECT, INSERT)),
        emergency_look(TICK, domain=HOUSING),
    ]
