"""What was said at talks, and what residents wrote for them, is read with the name only."""

from django.db import migrations

from thuisroute.kernel.row_security import ACTIVE

WITH_THE_NAME = (
    "(resident_id, domain) IN (SELECT g.resident_id, unnest(g.domains) "
    f"FROM sharing_grant g WHERE {ACTIVE} "
    "AND g.domains @> ARRAY['identity']::varchar[])"
)
IN_AN_EMERGENCY = (
    "resident_id = (SELECT sharing_emergency('identity')) "
    "AND domain = ANY ((SELECT sharing_emergency_domains())::text[])"
)
SAID, OWN = "tenancies_reviewcontribution", "tenancies_ownwords"


def read_with_the_name(table: str) -> list[str]:
    """What a talk without the name adds to it stays as it was."""
    return [
        f"ALTER POLICY granted_select ON {table} USING ({WITH_THE_NAME})",
        (
            f"ALTER POLICY granted_update ON {table} "
            f"USING ({WITH_THE_NAME}) WITH CHECK ({WITH_THE_NAME})"
        ),
    ]


class Migration(migrations.Migration):
    dependencies = [("tenancies", "0051_words_of_neighbours")]
    operations = [
        migrations.RunSQL(
            [
                *read_with_the_name(SAID),
                *read_with_the_name(OWN),
                f"ALTER POLICY emergency_select ON {SAID} USING ({IN_AN_EMERGENCY})",
            ],
            migrations.RunSQL.noop,
        ),
    ]
