"""Whether each clock can run: a term that makes sense, events that can carry it."""

from collections.abc import Callable, Iterator

from thuisroute.agreements.packs.check_references import (
    in_words,
    is_unknown,
    names_in,
)
from thuisroute.agreements.packs.clock_section import ClockSection, TriggerSection
from thuisroute.agreements.packs.reading import PackFiles
from thuisroute.agreements.packs.retention_section import RetentionSection
from thuisroute.agreements.packs.shape import Shaped
from thuisroute.agreements.packs.sharing_section import SharingSection
from thuisroute.agreements.rules.events import (
    EVENTS,
    Attribute,
    AttributeKind,
    EventName,
)
from thuisroute.kernel.calendar import Duration
from thuisroute.kernel.problem import Problem, suggestion
from thuisroute.kernel.yaml_file import Where

_SECTION_OF = {
    AttributeKind.LEASE_FORM: "lease_forms",
    AttributeKind.PRODUCT: "products",
    AttributeKind.HOME_TYPE: "home_types",
    AttributeKind.TARGET_GROUP: "target_groups",
    AttributeKind.MUNICIPALITY: "municipalities",
    AttributeKind.SHARING_RULE: "sharing",
}


_LISTENING = (
    "starts", "fulfilled_by", "until", "stopped_by", "when_ever", "when_never",
)  # fmt: skip


def check_clocks(pack: PackFiles, shape: Shaped) -> Iterator[Problem]:
    """What is wrong with clocks beyond the shape of their keys."""
    checks: tuple[Callable[[ClockSection], Iterator[tuple[str, str, str, str]]], ...]
    checks = (_term, _warning, _counted_back, _subjects)
    for clock, where in shape.parts(ClockSection):
        for check in checks:
            for key, code, message, mend in check(clock):
                yield Problem.at(pack.place((*where, key)), code, message, mend)


def check_limits(pack: PackFiles, shape: Shaped) -> Iterator[Problem]:
    """Every limit on an attribute that the event does not carry, or on no value."""
    for where, trigger in _triggers(shape):
        yield from _limits(pack, trigger, where)


def _triggers(shape: Shaped) -> Iterator[tuple[Where, TriggerSection]]:
    parts = [
        *shape.parts(ClockSection),
        *shape.parts(SharingSection),
        *shape.parts(RetentionSection),
    ]
    for part, where in parts:
        for key in _LISTENING:
            for at, trigger in enumerate(getattr(part, key, ())):
                yield (*where, key, at), trigger


def _term(clock: ClockSection) -> Iterator[tuple[str, str, str, str]]:
    if clock.before is None and clock.within is None and clock.every is None:
        yield (
            "id",
            "no-term",
            f"the clock `{clock.id}` never becomes due",
            "Add `within: P4W`, `every: P6M` or `before: {date: until, by: P3M}`.",
        )
    if clock.before is not None and (clock.within or clock.every):
        yield (
            "before",
            "conflicting-terms",
            "`before` does not go together with `within` or `every`",
            "Make two clocks of it, or remove one of the terms.",
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
            f"the warning {clock.warn} is longer than the term {shortest.isoformat()}",
            "Warn within the term: make `warn` shorter.",
        )


def _counted_back(clock: ClockSection) -> Iterator[tuple[str, str, str, str]]:
    if clock.before is None:
        return
    for start in clock.starts:
        carried = _attributes(start.event)
        dates = [k for k, a in carried.items() if a.kind is AttributeKind.DATE]
        if start.event in EVENTS and clock.before.attribute not in dates:
            yield (
                "before",
                "unknown-attribute",
                f"`{start.event}` carries no date `{clock.before.attribute}`",
                suggestion(clock.before.attribute, dates),
            )


def _subjects(clock: ClockSection) -> Iterator[tuple[str, str, str, str]]:
    triggers = (*clock.starts, *clock.fulfilled_by, *clock.until)
    events = {
        t.event: EVENTS[EventName(t.event)] for t in triggers if t.event in EVENTS
    }
    subjects = {kind.subject for kind in events.values()}
    if len(subjects) > 1:
        listed = ", ".join(f"`{name}` ({k.subject})" for name, k in events.items())
        yield (
            "starts",
            "mixed-subjects",
            f"these events never meet in one timeline: {listed}",
            "Start, fulfil and end a clock on events of one subject.",
        )


def _attributes(event: str) -> dict[str, Attribute]:
    return dict(EVENTS[EventName(event)].attributes) if event in EVENTS else {}


def _limits(
    pack: PackFiles, trigger: TriggerSection, where: Where
) -> Iterator[Problem]:
    if trigger.event not in EVENTS:
        return
    carried = _attributes(trigger.event)
    for name, values in trigger.only.items():
        place = pack.place((*where, "only", name))
        if name not in carried:
            yield Problem.at(
                place,
                "unknown-attribute",
                f"`{trigger.event}` does not carry `{name}`",
                suggestion(name, carried),
            )
            continue
        for value in values:
            wrong = _wrong_value(pack, carried[name], value)
            if wrong:
                message = f"`{name}` of `{trigger.event}` is never `{value}`: {wrong}"
                mend = _other_limit(pack, carried[name], value)
                yield Problem.at(place, "attribute-value", message, mend)


def _wrong_value(pack: PackFiles, attribute: Attribute, value: str) -> str:
    if attribute.kind is AttributeKind.DATE:
        return "a date cannot be a limit"
    if attribute.kind is AttributeKind.CHOICE:
        return "" if value in attribute.choices else "that is not one of its values"
    section = _SECTION_OF[attribute.kind]
    there = not is_unknown(pack, section, value)
    return "" if there else f"there is no such {in_words(section)}"


def _other_limit(pack: PackFiles, attribute: Attribute, value: str) -> str:
    if attribute.kind is AttributeKind.DATE:
        return (
            "Leave this limit out; a term counted back from a date is written with "
            "`before`."
        )
    return suggestion(value, _choices(pack, attribute))


def _choices(pack: PackFiles, attribute: Attribute) -> frozenset[str]:
    section = _SECTION_OF.get(attribute.kind)
    return names_in(pack, section) if section else frozenset(attribute.choices)
