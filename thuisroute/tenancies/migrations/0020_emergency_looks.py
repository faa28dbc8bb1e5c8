"""In an emergency the tenancy of one resident can be read as well."""

from django.db import migrations

from thuisroute.kernel.row_security import emergency_look

HOUSING = "housing_and_living_behaviour"


class Migration(migrations.Migration):
    dependencies = [
        ("tenancies", "0003_own_files"),
        ("sharing", "0031_emergency_walls"),
    ]
    operations = [
        emergency_look("tenancies_lease", domain=HOUSING),
        emergency_look("tenancies_leasestep", domain=HOUSING),
        emergency_look("tenancies_neighbouragreement", domain=HOUSING),
        emergency_look("tenancies_review", domain=HOUSING),
        emergency_look("tenancies_reviewcontribution", domain_column="domain"),
        emergency_look("tenancies_conversiondecision", domain=HOUSING),
    ]
