"""How the classes that ask more care are written in a pack."""

from typing import Annotated

from pydantic import Field

from thuisroute.agreements.packs.fields import (
    DurationText,
    Key,
    MaybeNotAgreed,
    Refers,
    RoleKey,
    Section,
    Someone,
    Texts,
)
from thuisroute.agreements.packs.lease_sections import LawPointSection


class ChoiceSection(Section):
    """One of the answers that people choose from."""

    id: Key
    label: Texts


Choices = Annotated[list[ChoiceSection], Field(min_length=1)]


class HiddenAddressSection(Section):
    """Who is told where a resident with a hidden address lives."""

    roles: Annotated[list[RoleKey], Field(min_length=1)]
    """Nobody in another role reads the address, whatever the sharing table says."""
    grounds: Choices
    review_every: DurationText
    source: Texts


class JusticeSection(Section):
    """For what justice data may be used; without this section for nothing."""

    purposes: Annotated[list[Annotated[str, Refers("sharing")]], Field(min_length=1)]
    """Rows of the sharing table that have the life domain `justice`."""
    receivers: Annotated[list[Someone], Field(min_length=1)]
    kinds: Choices
    source: Texts


class MatchingSection(Section):
    """How candidates for a home are shown."""

    masked_candidates: bool = True
    """By number and what decides, without a name until one is picked."""


class InvestigationSection(Section):
    """What a report about the need for mental health care leads to."""

    reports: Annotated[list[Key], Field(min_length=1)]
    """The signals that are such a report."""
    relatives: Annotated[list[Key], Field(min_length=1)]
    """Reporters who are told what came of it, and may ask for an application anyway."""
    within: DurationText
    """It is finished so long after the report, at the latest."""
    legal_source: LawPointSection


class OutreachSection(MaybeNotAgreed):
    """Going to people who are worried about and ask for nothing themselves."""

    assigned_by: Someone
    carried_out_by: Annotated[list[Someone], Field(min_length=1)]
    signals: Choices
    reporters: Choices
    outcomes: Choices
    source: Texts
    """The law that gives this task."""
    taken_up_within: DurationText | None = None
    """Somebody goes there so long after the first worry, at the latest."""
    exploration: InvestigationSection | None = None
