"""How a clock is written in a pack."""

from typing import Annotated

from pydantic import BeforeValidator, Field, PlainSerializer

from thuisroute.agreements.packs.fields import (
    ArticleNumber,
    DurationOrNone,
    DurationText,
    EventKey,
    Key,
    MaybeNotAgreed,
    Section,
    Someone,
    Texts,
)


def _listed(value: object) -> object:
    return [value] if isinstance(value, str | dict) else value


def _event(value: object) -> object:
    return {"event": value} if isinstance(value, str) else value


def _limits(only: dict[str, list[str]]) -> list[dict[str, object]]:
    return [{"attribute": name, "values": values} for name, values in only.items()]


Values = Annotated[
    list[str],
    Field(min_length=1),
    BeforeValidator(_listed, json_schema_input_type=str | list[str]),
]
Limits = Annotated[dict[str, Values], PlainSerializer(_limits)]


class TriggerSection(Section):
    """An event, and the attributes to which it is limited."""

    event: EventKey
    only: Limits = {}
    """Such as `only: {form: earn_in}`; several values as a list."""


OneTrigger = Annotated[
    TriggerSection, BeforeValidator(_event, json_schema_input_type=str | TriggerSection)
]
Triggers = Annotated[
    list[OneTrigger],
    Field(min_length=1),
    BeforeValidator(_listed, json_schema_input_type=OneTrigger | list[OneTrigger]),
]
MaybeTriggers = Annotated[
    list[OneTrigger],
    BeforeValidator(_listed, json_schema_input_type=OneTrigger | list[OneTrigger]),
]


class BeforeSection(Section):
    """So long before a date that the starting event carries."""

    attribute: str = Field(alias="date")
    """The attribute with that date, such as `until`."""
    by: DurationOrNone
    """How long before it; `P0D` is the day itself."""


class ClockSection(MaybeNotAgreed):
    """What the agreement asks by when, of whom, and what fulfils it."""

    id: Key
    article: ArticleNumber
    label: Texts
    starts: Triggers
    """The event or events from which it runs."""
    within: DurationText | None = None
    """So long after the start, such as `P4W`; with `every`, the first time."""
    every: DurationText | None = None
    """Again and again, counted from the start."""
    before: BeforeSection | None = None
    fulfilled_by: Triggers
    """The event or events that fulfil it."""
    until: MaybeTriggers = []
    """The event or events after which it no longer asks anything."""
    warn: DurationText | None = None
    """How long before the due date it asks for attention."""
    restart: bool = True
    """Whether a later start begins anew; false keeps counting from the first."""
    responsible: Someone
    together_with: list[Someone] = Field(default=[], alias="with")
