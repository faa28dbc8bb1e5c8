"""Residents read their own registration."""

from django.db import migrations

from thuisroute.kernel.row_security import own_file


class Migration(migrations.Migration):
    dependencies = [("referrals", "0007_in_order"), ("kernel", "0003_acting_for")]
    operations = [
        own_file("referrals_referral", locks=True),
        own_file("referrals_referralstep"),
        own_file("referrals_particulars"),
        own_file("referrals_readinessitem"),
    ]
