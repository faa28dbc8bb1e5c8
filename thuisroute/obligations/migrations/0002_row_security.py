"""Obligations of residents are seen with the dossier, the region's by the region."""

from django.db import migrations

from thuisroute.kernel.row_security import ACTIVE

GRANTED = f"resident_id IN (SELECT g.resident_id FROM sharing_grant g WHERE {ACTIVE})"
OWN_REGION = "resident_id IS NULL AND region_id = (SELECT kernel_actor_region())"
RULE = f"({GRANTED}) OR ({OWN_REGION})"


class Migration(migrations.Migration):
    dependencies = [("obligations", "0001_tables"), ("sharing", "0002_row_security")]
    operations = [
        migrations.RunSQL(
            [
                "ALTER TABLE obligations_obligation ENABLE ROW LEVEL SECURITY",
                "ALTER TABLE obligations_obligation FORCE ROW LEVEL SECURITY",
                *(
                    f"CREATE POLICY granted_{verb.lower()} ON obligations_obligation "
                    f"FOR {verb} TO thuisroute_web {clause}"
                    for verb, clause in [
                        ("SELECT", f"USING ({RULE})"),
                        ("INSERT", f"WITH CHECK ({RULE})"),
                        ("UPDATE", f"USING ({RULE}) WITH CHECK ({RULE})"),
                        ("DELETE", f"USING ({RULE})"),
                    ]
                ),
                (
                    "CREATE POLICY worker_maintains ON obligations_obligation "
                    "TO thuisroute_worker USING (true) WITH CHECK (true)"
                ),
                (
                    "GRANT SELECT, INSERT, UPDATE, DELETE ON obligations_obligation "
                    "TO thuisroute_web, thuisroute_worker"
                ),
            ],
            migrations.RunSQL.noop,
        )
    ]
