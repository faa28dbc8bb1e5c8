"""Whether each limit of a trigger is on something that its event carries."""

from collections.abc import Iterator

from thuisroute.agreements.packs.check_clocks import attributes_of
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
from thuisroute.agreements.rules.events import EVENTS, Attribute, AttributeKind
from thuisroute.kernel.problem import Problem, suggestion
from thuisroute.kernel.wording import worded
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


def _limits(
    pack: PackFiles, trigger: TriggerSection, where: Where
) -> Iterator[Problem]:
    if trigger.event not in EVENTS:
        return
    carried = attributes_of(trigger.event)
    for name, values in trigger.only.items():
        place = pack.place((*where, "only", name))
        if name not in carried:
            yield Problem.at(
                place,
                "unknown-attribute",
                worded(
                    "`%(event)s` does not carry `%(name)s`",
                    event=trigger.event,
                    name=name,
                ),
                suggestion(name, carried),
            )
            continue
        for value in values:
            wrong = _wrong_value(pack, carried[name], value)
            if wrong:
                message = worded(
                    "`%(name)s` of `%(event)s` is never `%(value)s`: %(wrong)s",
                    name=name,
                    event=trigger.event,
                    value=value,
                    wrong=wrong,
                )
                mend = _other_limit(pack, carried[name], value)
                yield Problem.at(place, "attribute-value", message, mend)


def _wrong_value(pack: PackFiles, attribute: Attribute, value: str) -> str:
    if attribute.kind is AttributeKind.DATE:
        return worded("a date cannot be a limit")
    if attribute.kind is AttributeKind.CHOICE:
        there = value in attribute.choices
        return "" if there else worded("that is not one of its values")
    section = _SECTION_OF[attribute.kind]
    there = not is_unknown(pack, section, value)
    what = in_words(section)
    return "" if there else worded("there is no such %(what)s", what=what)


def _other_limit(pack: PackFiles, attribute: Attribute, value: str) -> str:
    if attribute.kind is AttributeKind.DATE:
        return worded(
            "Leave this limit out; a term counted back from a date is written with "
            "`before`."
        )
    return suggestion(value, _choices(pack, attribute))


def _choices(pack: PackFiles, attribute: Attribute) -> frozenset[str]:
    section = _SECTION_OF.get(attribute.kind)
    return names_in(pack, section) if section else frozenset(attribute.choices)
