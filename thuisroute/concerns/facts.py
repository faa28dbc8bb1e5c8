"""What the rules of concerns look at, read from this and other contexts."""

from uuid import UUID

from django.db import connection

from thuisroute.agreements.queries import agreement
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.protocols import protocol_for
from thuisroute.concerns.models import Concern, Measure, TakenStep
from thuisroute.concerns.rules.concern import LANDLORD
from thuisroute.concerns.rules.walking import Taken, Walk
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import ask
from thuisroute.parties.queries import PartyRow, party
from thuisroute.parties.rules.capabilities import Capability, may
from thuisroute.residents.queries.dossiers import resident_row
from thuisroute.sharing.queries.policy import involved, viewers


def law_of(resident: UUID) -> Agreement:
    """The version of the agreement that the dossier follows."""
    return agreement(resident_row(resident).agreement_id)


def answers_for(resident: UUID, party_kind: str) -> UUID | None:
    """Which party of a kind has to do with the resident, the longest first."""
    rows = involved(resident, party_kind).order_by("since", "party_id")
    return rows.values_list("party_id", flat=True).first()


def may_take_it(step: TakenStep, by: Actor) -> bool:
    """Whether a step is for the actor's organisation: the one that was named as long as
    it takes part, after that any of its kind; without any, all but who lets homes."""
    if step.party_id == by.party:
        return True
    here = involved(step.resident_id, step.party_kind)
    if step.party_id is not None and here.filter(party_id=step.party_id).exists():
        return False
    kind = party(by.party).kind
    return kind == step.party_kind or (kind != LANDLORD and not here.exists())


def may_move_it(step: TakenStep, by: Actor) -> bool:
    """Whether the actor may do a step on another day: whose it is, and who watches over
    concerns."""
    if not may(by.role, Capability.DEVIATE):
        return False
    return may(by.role, Capability.WATCH_CONCERNS) or may_take_it(step, by)


def standing_steps(concern: UUID) -> list[TakenStep]:
    """The steps that count, in order."""
    rows = TakenStep.objects.filter(concern_id=concern, fell_away=False)
    return list(rows.order_by("number"))


def walk_of(concern: Concern) -> Walk | None:
    """How far it is on its protocol; None where the region has none for it."""
    steps = standing_steps(concern.pk)
    protocol = protocol_for(concern.kind, agreement(concern.agreement_id).protocols)
    if protocol is None or not steps:
        return None
    taken = tuple(Taken(one.step, one.due_on, one.done_on) for one in steps)
    return Walk(protocol, taken, concern.reported_on)


def measures_waiting(concern: UUID) -> int:
    """How many that the reader knows of are still to be done."""
    return Measure.objects.filter(
        concern_id=concern, done_on=None, cancelled_on=None
    ).count()


def all_measures_waiting(concern: UUID) -> int:
    """The same with those in parts of life that the reader has not, of which only this
    number is told."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT concerns_measures_waiting(%s)", [concern])
        return int(cursor.fetchone()[0])


def domains_worked_on(resident: UUID) -> frozenset[str]:
    """Parts of life about which somebody reads who may work on a concern."""
    question = viewers(resident)
    return frozenset(
        domain
        for one in ask(question).of(question)
        if may(one.role, Capability.WORK_ON_CONCERN)
        for domain in one.domains
    )


def who_can_do(resident: UUID, domain: str) -> list[PartyRow]:
    """Parties that read about this part of life of the resident, by name."""
    question = viewers(resident)
    readers = {
        one.party_id for one in ask(question).of(question) if domain in one.domains
    }
    return list(PartyRow.objects.filter(pk__in=readers).order_by("name"))
