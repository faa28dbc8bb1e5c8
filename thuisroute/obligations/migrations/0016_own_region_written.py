"""What a whole region has to do is written by who evaluates its agreement (P7a)."""

from django.db import migrations

# Those who may evaluate the agreement; a test holds the two together.
WRITERS = "('mediator', 'programme_manager')"
RULE = "resident_id IS NOT NULL OR (SELECT kernel_actor_role()) IN " + WRITERS
CLAUSES = {
    "insert": f"WITH CHECK ({RULE})",
    "update": f"USING ({RULE})",
    "delete": f"USING ({RULE})",
}


class Migration(migrations.Migration):
    dependencies = [("obligations", "0015_kept_by_the_worker")]
    operations = [
        migrations.RunSQL(
            [
                f"CREATE POLICY region_{verb} ON obligations_obligation AS RESTRICTIVE "
                f"FOR {verb.upper()} TO thuisroute_web {clause}"
                for verb, clause in CLAUSES.items()
            ],
            migrations.RunSQL.noop,
        )
    ]
