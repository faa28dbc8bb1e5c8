"""Residents read their lease, their agreements and what was said at talks."""

from django.db import migrations

from thuisroute.kernel.row_security import own_file


class Migration(migrations.Migration):
    dependencies = [
        ("tenancies", "0002_row_security"),
        ("kernel", "0003_acting_for"),
    ]
    operations = [
        own_file("tenancies_lease"),
        own_file("tenancies_leasestep"),
        own_file("tenancies_neighbouragreement"),
        own_file("tenancies_review"),
        own_file("tenancies_reviewcontribution"),
        own_file("tenancies_conversiondecision"),
    ]
