"""In an emergency the matches of one resident can be read as well."""

from django.db import migrations

from thuisroute.kernel.row_security import emergency_look

HOUSING = "housing_and_living_behaviour"


class Migration(migrations.Migration):
    dependencies = [("matching", "0007_own_files"), ("sharing", "0031_emergency_walls")]
    operations = [
        emergency_look("matching_match", domain=HOUSING),
        emergency_look("matching_matchstep", domain=HOUSING),
        emergency_look("matching_allocation", domain=HOUSING),
        emergency_look("matching_intake", domain=HOUSING),
        emergency_look("matching_finding", domain="registration"),
    ]
