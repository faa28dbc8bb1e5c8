"""What can be chosen on the forms of meetings, in the language of the reader."""

from uuid import UUID

from django.utils.translation import gettext

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.words import role_words
from thuisroute.kernel.actor import Actor
from thuisroute.meetings.queries.around import THE_RESIDENT, law_of, seats_around
from thuisroute.meetings.queries.in_words import language
from thuisroute.meetings.rules.planning import Invited
from thuisroute.meetings.rules.rounds import (
    DOMAINS,
    EVENT_OF,
    RESIDENT,
    MeetingKind,
    kinds_in,
    round_that_brings,
)
from thuisroute.meetings.words import KINDS
from thuisroute.sharing.queries.policy import domains_shared
from thuisroute.sharing.words import DOMAINS as DOMAIN_NAMES

Choices = list[tuple[str, str]]


class Table:
    """Who can be asked to a meeting about one resident, and to do what is decided."""

    def __init__(self, resident: UUID) -> None:
        self.law: Agreement = law_of(resident)
        self._seats = seats_around(resident)

    def seats(self) -> Choices:
        """The resident first, then everybody by organisation."""
        found = [
            (key, f"{name}, {role_words(self.law, seat.role, language())}")
            for key, (seat, name) in self._seats.items()
        ]
        return [
            (RESIDENT, gettext("The resident")),
            *sorted(found, key=lambda one: one[1]),
        ]

    def offices(self) -> Choices:
        """The organisations of those seats."""
        found = {str(seat.party): name for seat, name in self._seats.values()}
        return sorted(found.items(), key=lambda one: one[1])

    def kinds(self) -> Choices:
        """As far as the agreement asks for them."""
        return [(one.value, str(KINDS[one])) for one in kinds_in(self.law)]

    def usual(self, kind: MeetingKind, own: str) -> list[str]:
        """Whom the agreement wants at the table, the own seat, and the resident."""
        event = EVENT_OF.get(kind)
        agreed = round_that_brings(self.law, event) if event else None
        wanted = {
            (one.party_kind, one.role)
            for one in (agreed.participants if agreed else ())
        }
        seats = [
            key
            for key, (seat, _name) in self._seats.items()
            if key == own or (seat.party_kind, seat.role) in wanted
        ]
        return [RESIDENT, *seats]

    def of(self, key: str) -> Invited:
        """The seat of a choice."""
        return THE_RESIDENT if key == RESIDENT else self._seats[key][0]


def subjects(actor: Actor, resident: UUID) -> Choices:
    """The life domains that the actor may add to, in their usual order."""
    among = domains_shared(actor, resident)
    return [(one.value, str(DOMAIN_NAMES[one])) for one in DOMAINS if one in among]
