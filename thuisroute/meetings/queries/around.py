"""Who is around a resident, and what is due there, as meetings look at it."""

from uuid import UUID

from thuisroute.agreements.queries import agreement
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import ask
from thuisroute.meetings.rules.planning import HOUSING, Due, Invited
from thuisroute.meetings.rules.rounds import RESIDENT
from thuisroute.obligations.queries.in_dossier import bounded, due_about
from thuisroute.parties.rules.capabilities import Capability, may
from thuisroute.residents.queries.contacts import contact_persons_of
from thuisroute.residents.queries.dossiers import resident_row
from thuisroute.sharing.queries.policy import viewers

THE_RESIDENT = Invited(None, RESIDENT, RESIDENT)


def law_of(resident: UUID) -> Agreement:
    """The version of the agreement that the resident's dossier follows."""
    return agreement(resident_row(resident).agreement_id)


def seats_around(resident: UUID) -> dict[str, tuple[Invited, str]]:
    """Who can be asked: by key, every seat that takes part in meetings and with whom
    living is shared, with the name of its party."""
    question = viewers(resident)
    domains: dict[tuple[UUID, str, str], set[str]] = {}
    names: dict[UUID, str] = {}
    for one in ask(question).of(question):
        if may(one.role, Capability.KEEP_MEETINGS):
            seat = (one.party_id, one.party_kind, one.role)
            domains.setdefault(seat, set()).update(one.domains)
            names[one.party_id] = one.party_name
    return {
        f"{party}.{role}": (
            Invited(party, kind, role, frozenset(shared)),
            names[party],
        )
        for (party, kind, role), shared in domains.items()
        if HOUSING in shared
    }


def own_key(actor: Actor) -> str:
    """The key of the actor's own seat among those."""
    return f"{actor.party}.{actor.role}"


def persons_of(resident: UUID) -> dict[tuple[UUID, str], UUID]:
    """The fixed contact person at a party in a role."""
    return {
        (one.party_id, one.role): one.user_id for one in contact_persons_of(resident)
    }


def open_dues(actor: Actor, resident: UUID) -> list[Due]:
    """What is not settled yet in this dossier."""
    rows = bounded(due_about(actor, resident).filter(settled=""))
    return [Due(one.clock, one.article, one.due, one.warn_on) for one in rows]
