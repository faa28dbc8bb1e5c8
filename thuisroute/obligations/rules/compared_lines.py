"""What an agreement asks of a resident, as lines that can be held side by side."""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from thuisroute.agreements.rules.articles import Text
from thuisroute.agreements.rules.events import EventName
from thuisroute.agreements.rules.homes import LeaseForm
from thuisroute.agreements.rules.parties import Participant
from thuisroute.agreements.rules.sharing import Ground
from thuisroute.agreements.rules.terms import Clock
from thuisroute.kernel.calendar import Duration
from thuisroute.obligations.rules.walking import Walked


class Aspect(StrEnum):
    """In what agreements can differ on one subject."""

    ASKED = "asked"
    NUMBER = "number"
    WHO = "who"
    TOGETHER = "together"
    TERM = "term"
    PROTECTION = "protection"
    REQUIRED = "required"


class Subject(StrEnum):
    """What is held side by side before anything is due."""

    CONDITIONS = "conditions"
    CONSENT = "consent"
    OFFER = "offer"
    INTAKE = "intake"
    LEASE = "lease"


@dataclass(frozen=True)
class Line:
    """One thing that an agreement asks; what does not belong to it is left out.

    `not_agreed` says why it stands there though the region did not agree on it.
    """

    label: Text | None
    article: str
    who: Participant | None = None
    together: tuple[Participant, ...] = ()
    required: bool = True
    number: int | None = None
    form: LeaseForm | None = None
    clock: Clock | None = None
    days: tuple[date, ...] = ()
    not_agreed: Text | None = None

    def says(self, aspect: Aspect) -> Hashable:
        """What can be held beside another region's line, whatever it is called."""
        return {
            Aspect.NUMBER: self.number,
            Aspect.WHO: self.form.landlord if self.form else self.who,
            Aspect.TOGETHER: frozenset(self.together),
            Aspect.TERM: _term(self),
            Aspect.PROTECTION: self.form.tenant_protection if self.form else None,
            Aspect.REQUIRED: self.required,
        }.get(aspect)


def _term(line: Line) -> Hashable:
    if line.form:
        return line.form.term
    if line.clock is None:
        return None
    back: Duration | None = line.clock.before.by if line.clock.before else None
    return line.clock.within, line.clock.every, back


def conditions(walk: Walked, step: EventName) -> Iterator[Line]:
    """What has to be in order before a step."""
    product = walk.product.id if walk.product else ""
    for one in walk.law.readiness:
        asked = one.applies_to(walk.who.target_group, walk.who.age)
        if one.needed_before == step and asked and one.belongs_to(product):
            yield Line(
                one.label,
                one.article,
                who=one.done_by,
                together=one.together_with,
                required=one.required,
                not_agreed=one.not_agreed,
            )


def _consents(walk: Walked) -> Iterator[Line]:
    for rule in walk.law.sharing:
        if rule.ground == Ground.CONSENT:
            yield Line(rule.purpose, rule.article, who=rule.to)


def _offer(walk: Walked) -> Iterator[Line]:
    rule = walk.law.offer
    if rule is None:
        return
    yield Line(None, rule.article, number=rule.offers, not_agreed=rule.not_agreed)
    for ground in rule.refusal_grounds:
        yield Line(
            ground.label,
            ground.article,
            who=ground.weighed_by,
            not_agreed=ground.not_agreed,
        )


def _intake(walk: Walked) -> Iterator[Line]:
    rule = walk.law.intake
    if rule is not None:
        yield Line(
            None,
            rule.article,
            together=rule.participants,
            not_agreed=rule.not_agreed,
        )


def _leases(walk: Walked) -> Iterator[Line]:
    """From the first one, along what may follow on it."""
    waiting, met = [walk.form] if walk.form else [], set[str]()
    while waiting:
        form = waiting.pop(0)
        if form.id in met:
            continue
        met.add(form.id)
        yield Line(form.label, form.article, form=form, not_agreed=form.not_agreed)
        waiting += [walk.law.lease_form(name) for name in form.converts_into]


LINES = {
    Subject.CONSENT: _consents,
    Subject.OFFER: _offer,
    Subject.INTAKE: _intake,
    Subject.LEASE: _leases,
}


def due(walk: Walked, event: EventName) -> tuple[Line, ...]:
    """The clocks that this event fulfils, each with its days."""
    return tuple(
        Line(
            clock.label,
            clock.article,
            who=clock.responsible,
            together=clock.together_with,
            clock=clock,
            days=days,
            not_agreed=clock.not_agreed,
        )
        for clock in walk.law.clocks
        if clock.fulfilled_by[0].event == event and (days := _days(walk, clock))
    )


def _days(walk: Walked, clock: Clock) -> tuple[date, ...]:
    return tuple(one.due for one in walk.asked if one.clock == clock.id)
