"""Leases are about housing; what is said at reviews is guarded row by row (P4c)."""

from django.db import migrations

from thuisroute.kernel.row_security import protect

HOUSING = "housing_and_living_behaviour"


class Migration(migrations.Migration):
    dependencies = [("tenancies", "0001_tables"), ("sharing", "0002_row_security")]
    operations = [
        protect("tenancies_lease", domain=HOUSING),
        protect("tenancies_leasestep", domain=HOUSING, verbs=("SELECT", "INSERT")),
        protect("tenancies_neighbouragreement", domain=HOUSING),
        protect("tenancies_review", domain=HOUSING),
        protect("tenancies_reviewcontribution", domain_column="domain"),
        protect("tenancies_conversiondecision", domain=HOUSING),
    ]
