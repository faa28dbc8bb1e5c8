"""Whether each clock can run: a term that makes sense, events that can carry it."""

from collections.abc import Callable, Iterator

from thuisroute.agreements.packs.clock_section import ClockSection
from thuisroute.agreements.packs.reading import PackFiles
from thuisroute.agreements.packs.shape import Shaped
from thuisroute.agreements.rules.events import (
    EVENTS,
    Attribute,
    AttributeKind,
    EventName,
    Subject,
)
from thuisroute.kernel.calendar import Duration
from thuisroute.kernel.problem import Problem, suggestion
from thuisroute.kernel.wording import marked, worded

_SUBJECTS = {
    Subject.DOSSIER: marked("dossier"),
    Subject.HOME: marked("home"),
    Subject.REGION: marked("region"),
}


def check_clocks(pack: PackFiles, shape: Shaped) -> Iterator[Problem]:
    """What is wrong with clocks beyond the shape of their keys."""
    checks: tuple[Callable[[ClockSection], Iterator[tuple[str, str, str, str]]], ...]
    checks = (_term, _warning, _counted_back, _subjects)
    for clock, where in shape.parts(ClockSection):
        for check in checks:
            for key, code, message, mend in check(clock):
                yield Problem.at(pack.place((*where, key)), code, message, mend)


def _term(clock: ClockSection) -> Iterator[tuple[str, str, str, str]]:
    if clock.before is None and clock.within is None and clock.every is None:
        yield (
            "id",
            "no-term",
            worded("the clock `%(id)s` never becomes due", id=clock.id),
            worded(
                "Add `within: P4W`, `every: P6M` or `before: {date: until, by: P3M}`."
            ),
        )
    if clock.before is not None and (clock.within or clock.every):
        yield (
            "before",
            "conflicting-terms",
            worded("`before` does not go together with `within` or `every`"),
            worded("Make two clocks of it, or remove one of the terms."),
        )


def _warning(clock: ClockSection) -> Iterator[tuple[str, str, str, str]]:
    terms = [Duration.parse(text) for text in (clock.within, clock.every) if text]
    if not clock.warn or not terms:
        return
    shortest = min(terms, key=lambda term: term.length_in_days)
    if Duration.parse(clock.warn).length_in_days > shortest.length_in_days:
        yield (
            "warn",
            "warning-too-long",
            worded(
                "the warning %(warn)s is longer than the term %(term)s",
                warn=clock.warn,
                term=shortest.isoformat(),
            ),
            worded("Warn within the term: make `warn` shorter."),
        )


def _counted_back(clock: ClockSection) -> Iterator[tuple[str, str, str, str]]:
    if clock.before is None:
        return
    for start in clock.starts:
        carried = attributes_of(start.event)
        dates = [k for k, a in carried.items() if a.kind is AttributeKind.DATE]
        if start.event in EVENTS and clock.before.attribute not in dates:
            yield (
                "before",
                "unknown-attribute",
                worded(
                    "`%(event)s` carries no date `%(date)s`",
                    event=start.event,
                    date=clock.before.attribute,
                ),
                suggestion(clock.before.attribute, dates),
            )


def _subjects(clock: ClockSection) -> Iterator[tuple[str, str, str, str]]:
    triggers = (*clock.starts, *clock.fulfilled_by, *clock.until)
    events = {
        t.event: EVENTS[EventName(t.event)] for t in triggers if t.event in EVENTS
    }
    subjects = {kind.subject for kind in events.values()}
    if len(subjects) > 1:
        listed = ", ".join(
            f"`{name}` ({worded(_SUBJECTS[kind.subject])})"
            for name, kind in events.items()
        )
        yield (
            "starts",
            "mixed-subjects",
            worded(
                "these events never meet in one timeline: %(listed)s", listed=listed
            ),
            worded("Start, fulfil and end a clock on events of one subject."),
        )


def attributes_of(event: str) -> dict[str, Attribute]:
    """What an event carries; nothing when there is no such event."""
    return dict(EVENTS[EventName(event)].attributes) if event in EVENTS else {}
