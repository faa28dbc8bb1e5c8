"""From the allocation on a home is somebody's address, which may be hidden.

Until then it is nobody's, and whoever mediates has to see the match.
"""

from django.db import migrations

from thuisroute.kernel.row_security import ADDRESS_TOLD, narrow

NOT_YET = "state NOT IN ('allocated', 'left')"


class Migration(migrations.Migration):
    dependencies = [
        ("matching", "0020_emergency_looks"),
        ("sharing", "0041_sensitive_guarded"),
    ]
    operations = [
        narrow("matching_match", f"{NOT_YET} OR {ADDRESS_TOLD}", name="address_told"),
        narrow(
            "matching_allocation",
            f"{ADDRESS_TOLD} OR match_id IN "
            f"(SELECT m.id FROM matching_match m WHERE m.{NOT_YET})",
            name="address_told",
        ),
        # What was found tells the neighbourhood of the home.
        narrow("matching_finding", ADDRESS_TOLD, name="address_told"),
    ]
