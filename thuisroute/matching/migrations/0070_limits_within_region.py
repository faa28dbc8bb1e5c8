"""Limits of neighbourhoods are the region's; no person stands in them."""

from django.db import migrations

from thuisroute.kernel.row_security import within_region


class Migration(migrations.Migration):
    dependencies = [("matching", "0069_neighbourhood_limits")]
    operations = [
        within_region("matching_neighbourhoodlimit", "SELECT, INSERT, UPDATE"),
    ]
