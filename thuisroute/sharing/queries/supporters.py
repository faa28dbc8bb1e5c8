"""Organisations that a resident can bring in by name."""

from collections.abc import Sequence
from uuid import UUID

from django.db import connection
from django.utils.translation import gettext

from thuisroute.agreements.rules.sharing import SharingRule
from thuisroute.parties.queries import parties_of
from thuisroute.sharing.rules.independence import Supporters


def choice_to_name(region: UUID, rule: SharingRule) -> Sequence[tuple[str, str]]:
    """The organisations of which the resident names one, as a form asks it."""
    found = organisations_to_name(region, rule.to.party_kind)
    return [("", gettext("Choose an organisation")), *((str(k), n) for k, n in found)]


def organisations_to_name(region: UUID, kind: str) -> list[tuple[UUID, str]]:
    """Of this kind, in the resident's region, by name."""
    return list(parties_of(region, kind).values_list("pk", "name")[:50])


def supporters(resident: UUID, party: UUID, role: str) -> Supporters:
    """Counts and no names, since the resident asks before anybody is let in."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT * FROM sharing_supporters(%s, %s, %s)", [resident, party, role]
        )
        return Supporters(*cursor.fetchone())
