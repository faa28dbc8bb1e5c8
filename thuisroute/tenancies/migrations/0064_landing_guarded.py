"""Landing is read by its life domain and with the name; the card as housing is."""

from django.db import migrations

from thuisroute.kernel.row_security import (
    ADDRESS_TOLD,
    JUSTICE_TOLD,
    emergency_look,
    narrow,
    own_file,
    protect,
)
from thuisroute.kernel.writing_rows import writers_only

HOUSING = "housing_and_living_behaviour"
STEP, ANSWER, CARD = (
    "tenancies_landingstep",
    "tenancies_landinganswer",
    "tenancies_contactcard",
)
SELECT, INSERT, UPDATE = "SELECT", "INSERT", "UPDATE"
# Each row says which life domain it is about.
BY_DOMAIN = {STEP: (INSERT, UPDATE), ANSWER: (INSERT,)}


def by_domain(table: str) -> list[migrations.RunSQL]:
    """Who has the life domain adds; who has the name as well reads and changes."""
    verbs = BY_DOMAIN[table]
    steps = [
        protect(table, domain_column="domain", verbs=(SELECT, *verbs), in_words=True),
        writers_only(table, INSERT, domain_column="domain"),
        narrow(
            table,
            f"domain <> 'justice' OR {JUSTICE_TOLD}",
            name="justice_told",
            verb="ALL",
        ),
        emergency_look(table, domain_column="domain", in_words=True),
    ]
    if UPDATE in verbs:
        steps.append(writers_only(table, UPDATE, domain_column="domain", in_words=True))
    return steps


class Migration(migrations.Migration):
    dependencies = [("tenancies", "0063_landing"), ("sharing", "0080_who_answers")]
    operations = [
        *by_domain(STEP),
        own_file(STEP),
        *by_domain(ANSWER),
        # Residents say themselves what may be told, and how it went.
        own_file(ANSWER, verbs=(SELECT, INSERT)),
        protect(CARD, domain=HOUSING, verbs=(SELECT, INSERT), in_words=True),
        writers_only(CARD, INSERT, domain=HOUSING),
        own_file(CARD),
        emergency_look(CARD, domain=HOUSING, in_words=True),
        # Who is told where somebody lives.
        *(narrow(table, ADDRESS_TOLD, name="address_told") for table in (STEP, CARD)),
    ]
