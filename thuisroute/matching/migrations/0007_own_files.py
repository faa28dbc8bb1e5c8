"""Residents read what is proposed to them, and answer an offer."""

from django.db import migrations

from thuisroute.kernel.row_security import own_file


class Migration(migrations.Migration):
    dependencies = [
        ("matching", "0006_events_without_grounds"),
        ("kernel", "0003_acting_for"),
    ]
    operations = [
        own_file("matching_match", verbs=("SELECT", "UPDATE")),
        own_file("matching_matchstep", verbs=("SELECT", "INSERT")),
        own_file("matching_offeranswer", verbs=("SELECT", "INSERT")),
        own_file("matching_finding"),
        own_file("matching_allocation"),
        own_file("matching_intake"),
    ]
