"""One dossier for one actor: only what is shared, from one round trip."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from thuisroute.agreements.rules.sharing import Ground
from thuisroute.concerns.queries.in_dossier import OpenConcernLine, open_concerns_of
from thuisroute.desk.dossier_housing import Housing, housing_asked
from thuisroute.desk.due_groups import Due, with_pages
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import Question, ask
from thuisroute.matching.queries.matches import home_told
from thuisroute.obligations.queries.in_dossier import bounded, due_about
from thuisroute.residents.queries.contacts import Contact, contacts
from thuisroute.residents.queries.dossiers import Head, head
from thuisroute.residents.queries.events import Happening, happenings
from thuisroute.residents.queries.identities import Who, who
from thuisroute.residents.words import called
from thuisroute.sharing.access import hidden_address_of, insist_on_resident
from thuisroute.sharing.queries.consents import ConsentLine, consents
from thuisroute.sharing.queries.policy import HOUSING, Viewer, viewers
from thuisroute.sharing.queries.rights import is_limited

IDENTITY = "identity"
CARE = "self_care_and_health"


@dataclass(frozen=True)
class Dossier:
    """All that one actor may see of one resident."""

    resident: UUID
    domains: frozenset[str]
    head: Head
    who: Who | None
    contacts: list[Contact]
    events: list[Happening]
    history: list[Happening]
    due: list[Due]
    viewers: list[Viewer]
    consents: list[ConsentLine]
    housing: Housing
    concerns: list[OpenConcernLine]
    hidden_address: bool
    limited: bool = False

    @property
    def name(self) -> str:
        """Who it is, or the number where identity is not shared."""
        return called(self.who.full_name if self.who else None, self.head.number)

    def takes_part(self, actor: Actor) -> bool:
        """Not so for who looks in an emergency: they read only."""
        return any(one.is_seat_of(actor) for one in self.viewers)


def seen_by(viewers: Sequence[Viewer]) -> list[Viewer]:
    """Who may see it, without what another row of the same purpose says already: what
    would go on without consent is not told while consent adds to it."""
    told = {
        (one.party_id, one.role, one.purpose): frozenset(one.domains)
        for one in viewers
        if one.ground == Ground.CONSENT
    }
    return [
        one
        for one in viewers
        if one.ground == Ground.CONSENT
        or not frozenset(one.domains)
        <= told.get((one.party_id, one.role, one.purpose), frozenset())
    ]


def open_dossier_page(actor: Actor, resident: UUID) -> Dossier:
    """404 when nothing is shared; the look is logged with its purposes."""
    domains = insist_on_resident(actor, resident)
    return _read(actor, resident, domains)


def _read(actor: Actor, resident: UUID, domains: frozenset[str]) -> Dossier:
    main, people = head(resident), contacts(resident)
    events = happenings(resident, told=home_told(), domains=domains)
    seen_by, agreed = viewers(resident), consents(resident)
    due, hidden = _due(actor, resident), hidden_address_of(resident)
    limited, worries = is_limited(resident), open_concerns_of(actor, resident)
    identity = who(resident) if IDENTITY in domains else None
    housing = housing_asked(actor, resident) if HOUSING in domains else None
    answers = ask(
        main, people, events, seen_by, agreed, due, hidden, limited, worries,
        *([identity] if identity else []),
        *(housing.all if housing else []),
    )  # fmt: skip
    mine = [one for one in answers.of(seen_by) if one.is_seat_of(actor)]
    return Dossier(
        resident=resident,
        domains=domains,
        head=answers.of(main)[0],
        who=answers.first(identity) if identity else None,
        contacts=answers.of(people),
        events=answers.of(events),
        history=_history(answers.of(events), mine, domains),
        due=answers.of(due),
        viewers=answers.of(seen_by),
        hidden_address=bool(answers.of(hidden)),
        concerns=answers.of(worries),
        consents=_consents(answers.of(agreed), mine, domains),
        housing=housing.answered(answers) if housing else Housing(),
        limited=answers.of(limited)[0].something,
    )


def _due(actor: Actor, resident: UUID) -> Question[Due]:
    rows = with_pages(due_about(actor, resident), actor)
    return Question.over(bounded(rows), Due)


def _history(
    events: list[Happening], mine: list[Viewer], domains: frozenset[str]
) -> list[Happening]:
    """Who is not in the care sees what happened since they came in, newest first."""
    since = min((one.since for one in mine), default=None)
    if CARE in domains or since is None:
        return events[::-1]
    return [event for event in events[::-1] if event.on >= since]


def _consents(
    given: list[ConsentLine], mine: list[Viewer], domains: frozenset[str]
) -> list[ConsentLine]:
    """Who is not in the care sees the consents towards the own kind of party."""
    kinds = {one.party_kind for one in mine}
    return [one for one in given if CARE in domains or one.receiver_kind in kinds]
