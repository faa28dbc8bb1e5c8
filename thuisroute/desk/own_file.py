"""One's own file, read by whoever it is about: from one round trip."""

from dataclasses import dataclass
from uuid import UUID

from django.core.exceptions import PermissionDenied

from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import ask
from thuisroute.matching.queries.in_dossier import MatchLine, matches_of
from thuisroute.matching.queries.matches import home_told
from thuisroute.referrals.queries.in_dossier import ReferralLine, referral_of
from thuisroute.residents.queries.contacts import Contact, contacts
from thuisroute.residents.queries.dossiers import Head, head
from thuisroute.residents.queries.events import Happening, happenings
from thuisroute.residents.queries.identities import Who, who
from thuisroute.sharing.access import insist_on_resident
from thuisroute.sharing.queries.policy import Told, emergencies_told
from thuisroute.tenancies.queries.in_dossier import (
    ConversionLine,
    LeaseLine,
    NeighbourLine,
    conversion_of,
    lease_of,
    neighbours_of,
)
from thuisroute.tenancies.queries.own_words import OwnText, own_words_waiting

# Of the last ones; the log of looks tells of all.
EMERGENCIES = 5


@dataclass(frozen=True)
class OwnFile:
    """What the resident's own pages show; all of it is theirs to read."""

    resident: UUID
    head: Head
    who: Who | None
    contacts: list[Contact]
    events: list[Happening]
    referral: ReferralLine | None
    matches: list[MatchLine]
    lease: LeaseLine | None
    neighbours: NeighbourLine | None
    conversion: ConversionLine | None
    own_words: list[OwnText]
    emergencies: list[Told]


def own_resident(actor: Actor) -> UUID:
    """Whose file it is; 403 for who has none, logged like every look."""
    if actor.subject is None:
        raise PermissionDenied
    insist_on_resident(actor, actor.subject)
    return actor.subject


def read_own_file(actor: Actor) -> OwnFile:
    """One statement."""
    resident = own_resident(actor)
    main, person, people = head(resident), who(resident), contacts(resident)
    events = happenings(resident, told=home_told())
    referral = referral_of(actor, resident)
    matches, lease = matches_of(actor, resident), lease_of(actor, resident)
    neighbours, conversion = neighbours_of(resident), conversion_of(resident)
    words = own_words_waiting(actor, resident)
    told = emergencies_told(resident, most=EMERGENCIES)
    answers = ask(
        main, person, people, events, referral, matches, lease, neighbours,
        conversion, words, told,
    )  # fmt: skip
    return OwnFile(
        resident=resident,
        head=answers.of(main)[0],
        who=answers.first(person),
        contacts=answers.of(people),
        events=answers.of(events),
        referral=answers.first(referral),
        matches=answers.of(matches),
        lease=answers.first(lease),
        neighbours=answers.first(neighbours),
        conversion=answers.first(conversion),
        own_words=answers.of(words),
        emergencies=answers.of(told),
    )
