"""Referrals are about housing somebody; their checklist and steps go with them."""

from django.db import migrations

from thuisroute.kernel.row_security import protect

HOUSING = "housing_and_living_behaviour"


class Migration(migrations.Migration):
    dependencies = [("referrals", "0001_tables"), ("sharing", "0002_row_security")]
    operations = [
        protect("referrals_referral", domain=HOUSING),
        protect("referrals_referralstep", domain=HOUSING, verbs=("SELECT", "INSERT")),
        protect("referrals_readinessitem", domain="registration"),
    ]
