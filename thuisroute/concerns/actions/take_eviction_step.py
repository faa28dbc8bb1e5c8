"""The association takes a step towards an eviction (C20)."""

from datetime import date
from uuid import UUID

from thuisroute.agreements.queries import agreement
from thuisroute.concerns.facts import walk_of
from thuisroute.concerns.models import EvictionStep
from thuisroute.concerns.queries.concerns import locked_with_dossier
from thuisroute.concerns.queries.evictions import before_eviction
from thuisroute.concerns.rules.concern import About
from thuisroute.concerns.rules.evicting import may_evict, next_step
from thuisroute.concerns.rules.lifecycle import ConcernState
from thuisroute.concerns.saying import say
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.transitions import NOT_ANY_MORE
from thuisroute.kernel.verdicts import Reason, Refused, insist
from thuisroute.parties.rules.capabilities import Capability

NO_STEPS = Reason("The agreement has no steps to an eviction.")


def take_eviction_step(*, by: Actor, concern: UUID, on: date, words: str) -> None:
    """The one that comes next, once the protocol was walked and all was weighed."""
    row = locked_with_dossier(by, concern, to=Capability.TAKE_EVICTION_STEP)
    rule, before = agreement(row.agreement_id).eviction, before_eviction(row)
    if rule is None:
        raise Refused(NO_STEPS)
    if row.state == ConcernState.CLOSED:
        raise Refused(NOT_ANY_MORE)
    insist(may_evict(rule, walk_of(row), before, on=on, today=clock.today()))
    step = EvictionStep.objects.create(
        region_id=row.region_id,
        concern=row,
        resident_id=row.resident_id,
        domain=row.domain,
        step=next_step(rule, before),
        taken_on=on,
        recorded_by=by.user,
    )
    say(row, About.EVICTION, words, by=by, of=step.pk)
    audit.record(
        "eviction.step_taken", kind="concern", key=row.pk, subject=row.resident_id,
        details={"step": step.step},
    )  # fmt: skip
