"""What was looked at goes by its life domain; costs go to whom they concern.

A cost concerns who paid it or bears a part of it, so a row says itself which parties
that are; a grant is needed besides. Nothing of all this is ever changed.
"""

from django.db import migrations

from thuisroute.kernel.row_security import narrow, own_file, protect
from thuisroute.kernel.writing_rows import writers_only

FINANCE = "administration_and_finance"
SELECT, INSERT = "SELECT", "INSERT"
CHECK, APPROVAL = "money_moneycheck", "money_approval"
CONCERNED = (
    "(SELECT kernel_actor_party()) = ANY (parties) "
    "OR resident_id = (SELECT kernel_actor_subject())"
)
# A party approves for itself; the resident's own word is written down by others too.
OWN_WORD = "party_id IS NULL OR party_id = (SELECT kernel_actor_party())"
LEDGER = ("money_arrangement", APPROVAL, "money_cost", "money_settlement")
# No column can be held against a sum of its elements without a function.
TOTAL = """
CREATE FUNCTION money_total(integer[]) RETURNS bigint LANGUAGE sql IMMUTABLE STRICT
SET search_path = pg_catalog
AS 'SELECT coalesce(sum(share), 0) FROM unnest($1) share'
"""
OPEN = (
    "GRANT EXECUTE ON FUNCTION money_total(integer[]) "
    "TO thuisroute_web, thuisroute_worker"
)
WHOLE = (
    "cardinality(bearers) = cardinality(shares) "
    "AND money_total(shares) + resident_share = 10000"
)


def ledger() -> list[migrations.RunSQL]:
    """Read and added to by whom a row concerns."""
    steps = []
    for table in LEDGER:
        own = (SELECT, INSERT) if table == APPROVAL else (SELECT,)
        steps += [
            protect(table, verbs=(SELECT, INSERT)),
            writers_only(table, INSERT),
            own_file(table, verbs=own),
            narrow(table, CONCERNED, name="concerned", verb="ALL"),
        ]
    return steps


def whole(table: str) -> migrations.RunSQL:
    """Everybody has one share, and all of them together are the cost."""
    return migrations.RunSQL(
        f"ALTER TABLE {table} ADD CONSTRAINT the_shares_are_a_whole CHECK ({WHOLE})",
        f"ALTER TABLE {table} DROP CONSTRAINT the_shares_are_a_whole",
    )


class Migration(migrations.Migration):
    dependencies = [
        ("money", "0001_tables"),
        ("sharing", "0080_who_answers"),
    ]
    operations = [
        migrations.RunSQL(
            [
                TOTAL,
                OPEN,
            ],
            "DROP FUNCTION money_total(integer[])",
        ),
        whole("money_arrangement"),
        whole("money_cost"),
        protect(CHECK, domain=FINANCE, verbs=(SELECT, INSERT), in_words=True),
        writers_only(CHECK, INSERT, domain=FINANCE),
        own_file(CHECK),
        *ledger(),
        narrow(APPROVAL, OWN_WORD, name="own_word", verb="INSERT"),
    ]
