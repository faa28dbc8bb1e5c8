"""What agreements ask of the same resident, subject by subject, and what differs."""

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from thuisroute.agreements.rules.agreement import Agreement
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
    """One thing that an agreement asks; what does not belong to it is left out."""

    label: Text | None
    article: str
    who: Participant | None = None
    together: tuple[Participant, ...] = ()
    required: bool = True
    number: int | None = None
    form: LeaseForm | None = None
    clock: Clock | None = None
    days: tuple[date, ...] = ()

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


@dataclass(frozen=True)
class Row:
    """One subject; `cells` has the lines of each agreement, in the order given.

    Conditions have a row for each step that waits for them: `before`.
    """

    subject: Subject | EventName
    cells: tuple[tuple[Line, ...], ...]
    before: EventName | None = None

    @property
    def differs(self) -> tuple[Aspect, ...]:
        """In what; nothing when all agree. Labels and article numbers always differ,
        and say nothing."""
        if len({bool(cell) for cell in self.cells}) > 1:
            return (Aspect.ASKED,)
        return tuple(one for one in Aspect if self._differs_in(one))

    def _differs_in(self, aspect: Aspect) -> bool:
        if aspect is Aspect.NUMBER and len({len(cell) for cell in self.cells}) > 1:
            return True
        said = {frozenset(line.says(aspect) for line in cell) for cell in self.cells}
        return len(said) > 1


def side_by_side(walks: Sequence[Walked]) -> tuple[Row, ...]:
    """Every subject that at least one of them speaks of, in the order of the route."""
    found = [
        Row(
            Subject.CONDITIONS,
            tuple(tuple(_conditions(one, step)) for one in walks),
            before=step,
        )
        for step in EventName
    ]
    found += [
        Row(subject, tuple(tuple(lines(one)) for one in walks))
        for subject, lines in _LINES.items()
    ]
    found += [
        Row(event, tuple(_due(one, event) for one in walks))
        for event in EventName
        if any(_due(one, event) for one in walks)
    ]
    return tuple(row for row in found if any(row.cells))


def _term(line: Line) -> Hashable:
    if line.form:
        return line.form.term
    if line.clock is None:
        return None
    back: Duration | None = line.clock.before.by if line.clock.before else None
    return line.clock.within, line.clock.every, back


def _conditions(walk: Walked, step: EventName) -> Iterator[Line]:
    for one in walk.law.readiness:
        if one.needed_before == step and one.applies_to(
            walk.who.target_group, walk.who.age
        ):
            yield Line(one.label, one.article, who=one.done_by, required=one.required)


def _consents(walk: Walked) -> Iterator[Line]:
    for rule in walk.law.sharing:
        if rule.ground == Ground.CONSENT:
            yield Line(rule.purpose, rule.article, who=rule.to)


def _offer(walk: Walked) -> Iterator[Line]:
    rule = walk.law.offer
    if rule is None:
        return
    yield Line(None, rule.article, number=rule.offers)
    for ground in rule.refusal_grounds:
        yield Line(ground.label, ground.article, who=ground.weighed_by)


def _intake(walk: Walked) -> Iterator[Line]:
    rule = walk.law.intake
    if rule is not None:
        yield Line(None, rule.article, together=rule.participants)


def _leases(walk: Walked) -> Iterator[Line]:
    """From the first one, along what may follow on it."""
    waiting, met = [walk.form] if walk.form else [], set[str]()
    while waiting:
        form = waiting.pop(0)
        if form.id in met:
            continue
        met.add(form.id)
        yield Line(form.label, form.article, form=form)
        waiting += [walk.law.lease_form(name) for name in form.converts_into]


_LINES = {
    Subject.CONSENT: _consents,
    Subject.OFFER: _offer,
    Subject.INTAKE: _intake,
    Subject.LEASE: _leases,
}


def _due(walk: Walked, event: EventName) -> tuple[Line, ...]:
    """The clocks that this event fulfils, each with its days."""
    return tuple(
        Line(
            clock.label,
            clock.article,
            who=clock.responsible,
            together=clock.together_with,
            clock=clock,
            days=days,
        )
        for clock in walk.law.clocks
        if clock.fulfilled_by[0].event == event and (days := _days(walk, clock))
    )


def _days(walk: Walked, clock: Clock) -> tuple[date, ...]:
    return tuple(one.due for one in walk.asked if one.clock == clock.id)


def groups_of(laws: Sequence[Agreement]) -> dict[str, Text]:
    """Every target group that one of them names, by key, in the words of the first."""
    found: dict[str, Text] = {}
    for law in laws:
        for one in law.target_groups:
            found.setdefault(one.id, one.label)
    return found
