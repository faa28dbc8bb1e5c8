"""What is done instead of an eviction: weighed, a second chance, or prevented (C20)."""

from datetime import date
from uuid import UUID

from thuisroute.agreements.queries import agreement
from thuisroute.agreements.rules.protocols import EvictionRule
from thuisroute.concerns.actions.take_eviction_step import NO_STEPS
from thuisroute.concerns.facts import domains_worked_on, walk_of
from thuisroute.concerns.models import (
    Concern,
    EvictionStep,
    SecondChance,
    WeighedAlternative,
)
from thuisroute.concerns.queries.concerns import locked_with_dossier
from thuisroute.concerns.queries.evictions import (
    before_eviction,
    chances_running,
    weighed_last,
)
from thuisroute.concerns.rules.concern import About
from thuisroute.concerns.rules.evicting import (
    PREVENTED,
    may_be_prevented,
    may_end_chance,
    may_give_chance,
    may_weigh,
    weighed_in,
)
from thuisroute.concerns.rules.lifecycle import ConcernState
from thuisroute.concerns.saying import say
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.transitions import NOT_ANY_MORE
from thuisroute.kernel.verdicts import Refused, insist
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.queries.policy import domains_shared


def weigh_alternative(
    *, by: Actor, concern: UUID, alternative: str, chosen: bool, words: str
) -> None:
    """Together: whoever works on the concern writes why, or why not, in the part of
    life that the alternative is about."""
    row, rule = _ruled(by, concern, Capability.WORK_ON_CONCERN)
    _insist_on_open(row)
    one = next((one for one in rule.alternatives if one.id == alternative), None)
    read = domains_worked_on(row.resident_id)
    domain = weighed_in(one, row.domain, read) if one else row.domain
    shared = domain in domains_shared(by, row.resident_id)
    insist(may_weigh(one, words, shared=shared))
    weighed = WeighedAlternative.objects.create(
        concern=row,
        resident_id=row.resident_id,
        domain=domain,
        alternative=alternative,
        number=max((one.number for one in weighed_last(row)), default=0) + 1,
        chosen=chosen,
        weighed_on=clock.today(),
        weighed_by=by.user,
    )
    say(row, About.ALTERNATIVE, words, by=by, of=weighed.pk, domain=domain)
    _tell(row, "eviction.alternative_weighed", alternative=alternative)


def give_second_chance(
    *, by: Actor, concern: UUID, until: date, conditions: str
) -> None:
    """As long as it runs no step is taken."""
    row, rule = _ruled(by, concern, Capability.WORK_ON_CONCERN)
    _insist_on_open(row)
    before = before_eviction(row)
    insist(may_give_chance(rule, until, conditions, before, today=clock.today()))
    chance = SecondChance.objects.create(
        concern=row,
        resident_id=row.resident_id,
        domain=row.domain,
        given_on=clock.today(),
        until=until,
        given_by=by.user,
    )
    say(row, About.CHANCE, conditions, by=by, of=chance.pk)
    _tell(row, "eviction.second_chance", until=until)


def end_second_chance(*, by: Actor, concern: UUID, reason: str) -> None:
    """By whoever works on the concern, also once it was closed: today is its last day,
    and the resident reads why."""
    row = locked_with_dossier(by, concern, to=Capability.WORK_ON_CONCERN)
    today = clock.today()
    running = chances_running(row.pk, today)
    keys = list(running.values_list("pk", flat=True))
    insist(may_end_chance(runs=bool(keys), reason=reason))
    running.update(ended_on=today, ended_by=by.user)
    for key in keys:
        say(row, About.CHANCE_ENDED, reason, by=by, of=key)
    _tell(row, "eviction.chance_ended")


def prevent_eviction(*, by: Actor, concern: UUID, words: str) -> None:
    """The association lets it go: counted as one that was prevented."""
    row, rule = _ruled(by, concern, Capability.TAKE_EVICTION_STEP)
    walks, before = walk_of(row) is not None, before_eviction(row)
    insist(may_be_prevented(rule, before, words=words, walks=walks))
    step = EvictionStep.objects.create(
        region_id=row.region_id,
        concern=row,
        resident_id=row.resident_id,
        domain=row.domain,
        step=PREVENTED,
        taken_on=clock.today(),
        recorded_by=by.user,
    )
    say(row, About.EVICTION, words, by=by, of=step.pk)
    _tell(row, "eviction.prevented")


def _ruled(by: Actor, concern: UUID, to: Capability) -> tuple[Concern, EvictionRule]:
    row = locked_with_dossier(by, concern, to=to)
    rule = agreement(row.agreement_id).eviction
    if rule is None:
        raise Refused(NO_STEPS)
    return row, rule


def _insist_on_open(row: Concern) -> None:
    if row.state == ConcernState.CLOSED:
        raise Refused(NOT_ANY_MORE)


def _tell(row: Concern, act: str, **details: object) -> None:
    audit.record(
        act, kind="concern", key=row.pk, subject=row.resident_id, details=details
    )
