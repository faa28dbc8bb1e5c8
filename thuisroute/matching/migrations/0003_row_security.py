"""Matches are about housing; why an offer was refused is not for the association."""

from django.db import migrations

from thuisroute.kernel.row_security import protect

HOUSING = "housing_and_living_behaviour"


class Migration(migrations.Migration):
    dependencies = [("matching", "0002_given_once"), ("sharing", "0002_row_security")]
    operations = [
        protect("matching_match", domain=HOUSING),
        protect("matching_matchstep", domain=HOUSING, verbs=("SELECT", "INSERT")),
        protect("matching_allocation", domain=HOUSING),
        protect("matching_intake", domain=HOUSING),
        protect("matching_offeranswer", domain="registration"),
    ]
