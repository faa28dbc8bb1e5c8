"""Agree what one organisation does about a concern, and record that it was done."""

from datetime import date
from uuid import UUID

from django.http import Http404

from thuisroute.concerns.facts import who_can_do
from thuisroute.concerns.models import Measure
from thuisroute.concerns.queries.concerns import concern_for
from thuisroute.concerns.rules.concern import (
    About,
    MeasureTerms,
    domain_of_measure,
    may_agree,
)
from thuisroute.concerns.rules.lifecycle import ConcernState
from thuisroute.concerns.saying import say
from thuisroute.guidance.actions.ask_scaling import ask_scaling
from thuisroute.guidance.actions.ask_stay import ask_stay
from thuisroute.guidance.rules.scaling import Direction
from thuisroute.guidance.rules.staying import StayAsked, StayKind
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.transitions import NOT_ANY_MORE, SOMEBODY_ELSE
from thuisroute.kernel.verdicts import Reason, Refused, insist
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.queries.policy import domains_shared

NOT_YOURS = Reason("Another organisation does this.")


def agree_measure(
    *, by: Actor, concern: UUID, party: UUID, terms: MeasureTerms
) -> Measure:
    """A part of the concern, for an organisation that reads about that part of life.
    More support with hours, and a place to stay with a day of return, are asked of who
    decides on them at once (C19, P5c)."""
    row = concern_for(by, concern, to=Capability.WORK_ON_CONCERN, lock=True)
    if row.state == ConcernState.CLOSED:
        raise Refused(NOT_ANY_MORE)
    domain = domain_of_measure(terms.kind, row.domain)
    able = {one.pk for one in who_can_do(row.resident_id, domain)}
    insist(
        may_agree(
            terms,
            reads=party in able,
            shared=domain in domains_shared(by, row.resident_id),
            agreed=Measure.objects.filter(concern_id=row.pk).count(),
            today=clock.today(),
        )
    )
    measure = Measure.objects.create(
        concern=row,
        resident_id=row.resident_id,
        domain=domain,
        kind=terms.kind.value,
        party_id=party,
        agreed_on=clock.today(),
        agreed_by=by.user,
        due_on=terms.due_on,
    )
    say(row, About.MEASURE, terms.words, by=by, of=measure.pk, domain=domain)
    _ask_for_it(by, row.resident_id, terms)
    audit.record(
        "concern.measure_agreed", kind="concern", key=row.pk, subject=row.resident_id,
        details={"measure": terms.kind.value, "party": party},
    )  # fmt: skip
    return measure


def _ask_for_it(by: Actor, resident: UUID, terms: MeasureTerms) -> None:
    if terms.hours:
        ask_scaling(
            by=by, resident=resident, direction=Direction.UP, hours=terms.hours,
            reason=terms.words,
        )  # fmt: skip
    if terms.return_on:
        asked = StayAsked(
            StayKind.TIME_OUT, clock.today(), terms.return_on, terms.words
        )
        ask_stay(by=by, resident=resident, asked=asked)


def finish_measure(
    *, by: Actor, concern: UUID, measure: UUID, on: date, words: str
) -> None:
    """By the organisation that had to do it."""
    row = concern_for(by, concern, to=Capability.WORK_ON_CONCERN)
    rows = Measure.objects.filter(pk=measure, concern_id=row.pk)
    found = rows.first()
    if found is None:
        raise Http404
    if found.party_id != by.party:
        raise Refused(NOT_YOURS)
    if not found.agreed_on <= on <= clock.today():
        raise Refused(
            Reason("Choose a day between the agreement and today."), field="on"
        )
    if (
        rows.filter(done_on=None, cancelled_on=None).update(done_on=on, done_by=by.user)
        != 1
    ):
        raise Refused(SOMEBODY_ELSE)
    say(row, About.DONE, words, by=by, of=measure, domain=found.domain)
    audit.record(
        "concern.measure_done", kind="concern", key=row.pk, subject=row.resident_id,
        details={"measure": found.kind},
    )  # fmt: skip
