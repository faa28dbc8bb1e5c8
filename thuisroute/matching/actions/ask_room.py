"""The mediator asks who has room, and who was asked answers; nobody is named (R7)."""

from collections.abc import Iterable
from uuid import UUID

from django.http import Http404

from thuisroute.agreements.queries import law_in_force
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Reason, Refused, insist
from thuisroute.matching.models import CapacityQuestion
from thuisroute.matching.rules.capacity import RoomAnswer, RoomWanted, may_answer
from thuisroute.parties.queries import PartyRow, parties_of
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.access import insist_on_role

# Who may have room.
KINDS = ("housing_association", "care_provider")


def parties_with_room(region: UUID) -> list[PartyRow]:
    """Whom it can be asked, associations first."""
    return [one for kind in KINDS for one in parties_of(region, kind)]


def ask_room(*, by: Actor, wanted: RoomWanted, parties: Iterable[UUID]) -> int:
    """One question to each of them; how many."""
    insist_on_role(by, Capability.PROPOSE)
    asked = sorted(set(parties))
    _insist_known(by, wanted, asked)
    rows = CapacityQuestion.objects.bulk_create(
        CapacityQuestion(
            region_id=by.region,
            party_id=party,
            product=wanted.product,
            municipality_code=wanted.municipality,
            household_size=wanted.household_size,
            rooms=wanted.rooms,
            rent_limit=wanted.rent_limit,
            step_free=wanted.step_free,
            asked_on=clock.today(),
            asked_by=by.user,
        )
        for party in asked
    )
    for row in rows:
        audit.record("room.asked", kind="capacity_question", key=row.pk)
    return len(rows)


def answer_on_room(*, by: Actor, question: UUID, answer: RoomAnswer) -> None:
    """By the organisation that was asked."""
    insist_on_role(by, Capability.ANSWER_ON_ROOM)
    row = (
        CapacityQuestion.objects.select_for_update(no_key=True)
        .filter(pk=question, region_id=by.region, party_id=by.party)
        .first()
    )
    if row is None:
        raise Http404
    answered, today = row.places is not None, clock.today()
    insist(may_answer(answer, answered=answered, today=today))
    row.places, row.note = answer.places, answer.note.strip()
    row.from_day = answer.from_day if answer.places else None
    row.answered_on, row.answered_by = today, by.user
    row.save()
    audit.record(
        "room.answered", kind="capacity_question", key=row.pk,
        details={"places": row.places},
    )  # fmt: skip


def _insist_known(by: Actor, wanted: RoomWanted, asked: list[UUID]) -> None:
    law = law_in_force(by.region)
    known = {one.pk for one in parties_with_room(by.region)}
    if not asked or not known.issuperset(asked):
        raise Refused(Reason("Choose whom to ask."), field="parties")
    places = {one.code for one in law.municipalities_on(clock.today())} | {""}
    if wanted.municipality not in places:
        raise Refused(Reason("Choose a municipality."), field="municipality")
    if wanted.product not in {one.id for one in law.products}:
        raise Refused(Reason("Choose a kind of home."), field="product")
