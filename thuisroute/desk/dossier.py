"""One dossier for one actor: only what is shared, from one round trip."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from thuisroute.agreements.rules.sharing import Ground
from thuisroute.desk.due_groups import Due, with_pages
from thuisroute.guidance.queries.stays import HomeKeptLine, home_kept
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import Question, ask
from thuisroute.matching.queries.in_dossier import (
    MatchLine,
    RefusalLine,
    matches_of,
    refusals_of,
)
from thuisroute.matching.queries.matches import home_told
from thuisroute.obligations.queries.in_dossier import bounded, due_about
from thuisroute.referrals.queries.in_dossier import ReferralLine, referral_of
from thuisroute.residents.queries.contacts import Contact, contacts
from thuisroute.residents.queries.dossiers import Head, head
from thuisroute.residents.queries.events import Happening, happenings
from thuisroute.residents.queries.identities import Who, who
from thuisroute.residents.words import called
from thuisroute.sharing.access import hidden_address_of, insist_on_resident
from thuisroute.sharing.queries.consents import ConsentLine, consents
from thuisroute.sharing.queries.policy import HOUSING, Viewer, viewers
from thuisroute.sharing.queries.rights import is_limited
from thuisroute.tenancies.queries.in_dossier import (
    ConversionLine,
    LeaseLine,
    NeighbourLine,
    conversion_of,
    lease_of,
    neighbours_of,
)

IDENTITY = "identity"
CARE = "self_care_and_health"


@dataclass(frozen=True)
class Housing:
    """The part of the dossier that is about living somewhere."""

    referral: ReferralLine | None = None
    matches: list[MatchLine] = field(default_factory=list)
    refusals: list[RefusalLine] = field(default_factory=list)
    lease: LeaseLine | None = None
    neighbours: NeighbourLine | None = None
    conversion: ConversionLine | None = None
    kept: HomeKeptLine | None = None


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


@dataclass(frozen=True, eq=False)
class _HousingAsked:
    referral: Question[ReferralLine]
    matches: Question[MatchLine]
    refusals: Question[RefusalLine]
    lease: Question[LeaseLine]
    neighbours: Question[NeighbourLine]
    conversion: Question[ConversionLine]
    kept: Question[HomeKeptLine]

    @property
    def all(self) -> tuple[Question[Any], ...]:
        return (
            self.referral, self.matches, self.refusals, self.lease, self.neighbours,
            self.conversion, self.kept,
        )  # fmt: skip


def _read(actor: Actor, resident: UUID, domains: frozenset[str]) -> Dossier:
    main, people = head(resident), contacts(resident)
    events = happenings(resident, told=home_told(), domains=domains)
    seen_by, agreed = viewers(resident), consents(resident)
    due, hidden = _due(actor, resident), hidden_address_of(resident)
    limited = is_limited(resident)
    identity = who(resident) if IDENTITY in domains else None
    housing = _housing(actor, resident) if HOUSING in domains else None
    answers = ask(
        main, people, events, seen_by, agreed, due, hidden, limited,
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
        consents=_consents(answers.of(agreed), mine, domains),
        housing=Housing(
            referral=answers.first(housing.referral),
            matches=answers.of(housing.matches),
            refusals=answers.of(housing.refusals),
            lease=answers.first(housing.lease),
            neighbours=answers.first(housing.neighbours),
            conversion=answers.first(housing.conversion),
            kept=answers.first(housing.kept),
        )
        if housing
        else Housing(),
        limited=answers.of(limited)[0].something,
    )


def _due(actor: Actor, resident: UUID) -> Question[Due]:
    rows = with_pages(due_about(actor, resident), actor)
    return Question.over(bounded(rows), Due)


def _housing(actor: Actor, resident: UUID) -> _HousingAsked:
    return _HousingAsked(
        referral_of(actor, resident),
        matches_of(actor, resident),
        refusals_of(actor, resident),
        lease_of(actor, resident),
        neighbours_of(resident),
        conversion_of(resident),
        home_kept(resident),
    )


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
