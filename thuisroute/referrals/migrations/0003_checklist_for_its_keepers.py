"""The checklist is read by those who keep and check it, never by an association.

It was guarded as content of the plan, which the mediator who checks it does not see.
"""

from django.db import migrations

from thuisroute.kernel.row_security import ACTIVE

TABLE = "referrals_readinessitem"
RULE = (
    "resident_id IN (SELECT g.resident_id FROM sharing_grant g "
    f"WHERE {ACTIVE} "
    "AND g.domains @> ARRAY['housing_and_living_behaviour']::varchar[]) "
    "AND (SELECT p.kind FROM parties_party p WHERE p.id = (SELECT kernel_actor_party())) "
    "<> 'housing_association'"
)


class Migration(migrations.Migration):
    dependencies = [("referrals", "0002_row_security")]
    operations = [
        migrations.RunSQL(
            [
                *(
                    f"DROP POLICY granted_{verb} ON {TABLE}"
                    for verb in ("select", "insert", "update")
                ),
                (
                    f"CREATE POLICY granted_select ON {TABLE} FOR SELECT "
                    f"TO thuisroute_web USING ({RULE})"
                ),
                (
                    f"CREATE POLICY granted_insert ON {TABLE} FOR INSERT "
                    f"TO thuisroute_web WITH CHECK ({RULE})"
                ),
                (
                    f"CREATE POLICY granted_update ON {TABLE} FOR UPDATE "
                    f"TO thuisroute_web USING ({RULE}) WITH CHECK ({RULE})"
                ),
            ],
            migrations.RunSQL.noop,
        )
    ]
