"""Who reads the own file sees photos of the home that is kept for them, and of no other."""

from django.db import migrations

from thuisroute.kernel.row_security import narrow

KEPT = "'offered', 'refusal_weighed', 'accepted', 'intake_held', 'allocated'"


class Migration(migrations.Migration):
    dependencies = [("matching", "0063_spread"), ("homes", "0005_home_photos")]
    operations = [
        narrow(
            "homes_homephoto",
            "(SELECT kernel_actor_subject()) IS NULL OR home_id IN ("
            "SELECT m.home_id FROM matching_match m "
            "WHERE m.resident_id = (SELECT kernel_actor_subject()) "
            f"AND m.state IN ({KEPT}))",
            name="kept_for_who_asks",
        )
    ]
