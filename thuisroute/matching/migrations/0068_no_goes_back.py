"""A no counts by the newest alone; while one waits the home is seen as it was before."""

from pathlib import Path

from django.db import migrations

from thuisroute.kernel.row_security import narrow

SQL = Path(__file__).parent.parent / "sql" / "no_goes_back.sql"
KEPT = "'offered', 'refusal_weighed', 'accepted', 'intake_held', 'allocated'"


class Migration(migrations.Migration):
    dependencies = [("matching", "0067_under_way_until_confirmed")]
    operations = [
        migrations.RunSQL(SQL.read_text(), migrations.RunSQL.noop),
        migrations.RunSQL(
            "DROP POLICY kept_for_who_asks ON homes_homephoto", migrations.RunSQL.noop
        ),
        narrow(
            "homes_homephoto",
            "(SELECT kernel_actor_subject()) IS NULL OR home_id IN ("
            "SELECT m.home_id FROM matching_match m "
            "WHERE m.resident_id = (SELECT kernel_actor_subject()) "
            f"AND (m.state IN ({KEPT}) OR m.no_from IN ({KEPT})))",
            name="kept_for_who_asks",
        ),
    ]
