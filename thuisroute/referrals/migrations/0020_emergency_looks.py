"""In an emergency the registration of one resident can be read as well."""

from django.db import migrations

from thuisroute.kernel.row_security import emergency_look

HOUSING = "housing_and_living_behaviour"


class Migration(migrations.Migration):
    dependencies = [
        ("referrals", "0008_own_files"),
        ("sharing", "0031_emergency_walls"),
    ]
    operations = [
        emergency_look("referrals_referral", domain=HOUSING),
        emergency_look("referrals_referralstep", domain=HOUSING),
        emergency_look("referrals_readinessitem", domain="registration"),
        emergency_look("referrals_particulars", domain="registration"),
    ]
