"""What the rules of guidance look at, read from this and other contexts."""

from uuid import UUID

from thuisroute.agreements.queries import agreement
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.parties import Participant
from thuisroute.guidance.models import PlanApproval
from thuisroute.guidance.rules.approving import OWN, RESIDENT
from thuisroute.guidance.rules.planning import Agreed, PlanKind, kind_of_plan
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.parties.queries import party
from thuisroute.residents.queries.dossiers import resident_row
from thuisroute.residents.queries.identities import identity_of
from thuisroute.residents.rules.person import age_on
from thuisroute.sharing.queries.policy import residents_shared_with


def law_of(resident: UUID) -> Agreement:
    """The version of the agreement that the resident's dossier follows."""
    return agreement(resident_row(resident).agreement_id)


def plan_article(law: Agreement) -> str:
    """The article that asks for a plan; empty where none does."""
    return law.guidance.article if law.guidance else ""


def kind_for(actor: Actor, resident: UUID, law: Agreement) -> PlanKind:
    """Which plan this resident has, by the agreement."""
    row = resident_row(resident)
    known = residents_shared_with(actor, domain="identity")
    who = identity_of(resident, among=known)
    age = age_on(who.birth_date, clock.today()) if who else 0
    return kind_of_plan(law, group=row.target_group, age=age)


def voice_of(actor: Actor) -> str:
    """As which kind of party somebody speaks: the resident, or the own organisation."""
    return RESIDENT if actor.subject else party(actor.party).kind


def seat_of(actor: Actor) -> Participant:
    """As whom of the agreement; who represents a resident speaks as the resident."""
    return OWN if actor.subject else Participant(voice_of(actor), actor.role)


def agreed_so_far(resident: UUID) -> tuple[Agreed, ...]:
    """Every approval that whoever asks may see."""
    rows = PlanApproval.objects.filter(resident_id=resident)
    found = rows.values_list("domain", "plan__number", "party_kind", "role")
    return tuple(
        Agreed(domain, version, Participant(kind, role))
        for domain, version, kind, role in found
    )
