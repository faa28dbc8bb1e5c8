"""Decisions on priority are of the registration; residents read their own."""

from django.db import migrations

from thuisroute.kernel.row_security import emergency_look, own_file, protect
from thuisroute.kernel.writing_rows import writers_only

STEP = "referrals_prioritystep"


class Migration(migrations.Migration):
    dependencies = [
        ("referrals", "0031_priority_steps"),
        ("sharing", "0080_who_answers"),
    ]
    operations = [
        protect(STEP, domain="registration", verbs=("SELECT", "INSERT")),
        writers_only(STEP, "INSERT", domain="registration"),
        own_file(STEP),
        emergency_look(STEP, domain="registration"),
    ]
