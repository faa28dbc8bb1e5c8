"""Whether everything about people is accounted for; each sentence says what to add."""

from collections.abc import Iterator, Mapping, Sequence

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.sharing import LifeDomain
from thuisroute.kernel.personal import Catalogue, Erasure, PersonalTable
from thuisroute.sharing.rules.special_classes import (
    CITIZEN_SERVICE_NUMBER,
    OFFER_ANSWERS,
)

# Parts that are kept narrower than a life domain, and the domain whose purposes they
# serve.
NARROWER = {
    CITIZEN_SERVICE_NUMBER: LifeDomain.IDENTITY.value,
    OFFER_ANSWERS: LifeDomain.REGISTRATION.value,
}
# Names of columns that lead to a person, wherever they stand.
LEADS_TO_A_PERSON = {
    "resident_id", "subject_id", "user_id", "seat_id", "by_user", "email", "username",
    "family_name", "birth_date", "ip_address",
}  # fmt: skip
Columns = Mapping[str, Sequence[str]]


def unaccounted(catalogue: Catalogue, database: Columns) -> Iterator[str]:
    """Tables and columns of the database that the catalogue does not know."""
    known = {one.table: one for one in catalogue.tables}
    for table, columns in database.items():
        if table in known:
            yield from _columns(known[table], set(columns))
        elif table not in catalogue.without_person:
            yield (
                f"Table {table}: add a PersonalTable to personal.py of its context, or "
                "a line to WITHOUT_PERSON there that says why it is about nobody."
            )
        elif found := sorted(LEADS_TO_A_PERSON & set(columns)):
            yield (
                f"Table {table} stands in WITHOUT_PERSON but has {', '.join(found)}: "
                "make it a PersonalTable."
            )
    for name in sorted({*known, *catalogue.without_person} - set(database)):
        yield f"Table {name} is in a personal.py but not in the database: take it out."


def unfounded(catalogue: Catalogue, law: Agreement) -> Iterator[str]:
    """Tables without a term and source in a pack, or that no purpose of it needs."""
    terms = {term.id: term for term in law.retention}
    carried = {domain.value for rule in law.sharing for domain in rule.domains}
    for table in catalogue.tables:
        for name in sorted(table.classes - set(terms)):
            yield (
                f"Table {table.table} is kept as `{name}`, and pack {law.code} has no "
                f"such class: add `- id: {name}` to its retention.yaml."
            )
        domain = NARROWER.get(table.domain, table.domain)
        if domain and domain not in carried:
            yield (
                f"Table {table.table} holds `{domain}`, and no purpose in sharing.yaml "
                f"of pack {law.code} carries that domain: do not keep it, or add why."
            )
    for rule in law.sharing:
        if rule.legal_source is None or rule.keep not in terms:
            yield (
                f"Purpose {rule.id} of pack {law.code} lacks `legal_source` or `keep`."
            )


def without_end(catalogue: Catalogue) -> Iterator[str]:
    """Tables of which nothing says when or how a record ends."""
    for table in catalogue.tables:
        ends = table.whose or table.own_date or table.child_of or table.cleared_by
        if table.erased is not Erasure.KEEP and not ends:
            yield (
                f"Table {table.table}: name `whose`, `own_date`, `child_of` or "
                "`cleared_by`, or nothing will ever erase it."
            )


def _columns(table: PersonalTable, there: set[str]) -> Iterator[str]:
    for name in sorted(there - set(table.columns)):
        yield (
            f"Column {table.table}.{name}: add it to `columns` of the table in "
            "personal.py, under what it says (link, identity, contact, content, "
            "decision, trace)."
        )
    for name in sorted(set(table.columns) - there):
        yield f"Column {table.table}.{name} is in personal.py only: take it out."
    named = {one for sooner in table.sooner.values() for one in sooner}
    named |= {*table.loosened.values(), table.whose or "id", table.domain_column}
    for name in sorted(named - there - {""}):
        if table.whose or name != "id":
            yield f"Table {table.table} has no column {name}, which personal.py names."
