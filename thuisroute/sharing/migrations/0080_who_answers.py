"""Who answers a request is a kind of organisation and a role, as the agreement says."""

from django.db import migrations

BY_ACTOR = (
    "handler_role = (SELECT kernel_actor_role()) AND handler_kind = "
    "(SELECT p.kind FROM parties_party p WHERE p.id = kernel_actor_party())"
)
OWN = "resident_id = (SELECT kernel_actor_subject())"
OF_A_REQUEST = (
    f"request_id IN (SELECT q.id FROM sharing_rightsrequest q WHERE {BY_ACTOR}"
)
RULES = {
    "sharing_rightsrequest": f"USING ({BY_ACTOR} OR {OWN})",
    "sharing_rightslimit": f"USING ({OWN} OR {OF_A_REQUEST}))",
    "sharing_rightserasure": f"WITH CHECK ({OF_A_REQUEST} AND q.kind = 'erasure'))",
}


class Migration(migrations.Migration):
    dependencies = [("sharing", "0079_reads_only")]
    operations = [
        *(
            migrations.RunSQL(
                f"ALTER POLICY who_answers ON {table} {clause}", migrations.RunSQL.noop
            )
            for table, clause in RULES.items()
        )
    ]
