"""How what ties a lease, the ladder and the law on leases are written in a pack."""

from datetime import date
from typing import Annotated

from pydantic import Field

from thuisroute.agreements.packs.fields import (
    AgreementKindKey,
    ArticleNumber,
    DurationText,
    Key,
    LeaseKindKey,
    LegalSourceSection,
    MaybeNotAgreed,
    PartyKindKey,
    PlaceKindKey,
    Section,
    Someone,
    Texts,
    TieKey,
)


class LawPointSection(LegalSourceSection):
    """Where something stands in the law, since when, and what is open about it."""

    since: date | None = None
    """The first day of the text."""
    read_in: Texts | None = None
    """Where it was read."""
    open: bool = False
    """Not read in the law itself: a lawyer has to look at it."""
    to_check: Texts | None = None
    """What the lawyer has to look at."""


class TiedAgreementSection(Section):
    """One of the agreements around a home."""

    kind: AgreementKindKey
    between: Annotated[list[PartyKindKey], Field(min_length=2, max_length=3)]
    tied: TieKey
    """What it has to do with the right to live there."""
    when_it_ends: Texts
    """What then happens to the other agreements."""
    legal_source: LawPointSection | None = None


class LadderOptionSection(MaybeNotAgreed):
    """One option, from the best to the last."""

    id: Key
    article: ArticleNumber
    label: Texts
    kind: LeaseKindKey
    fixed_term: bool = False
    longest: DurationText | None = None


class StepDownGroundSection(MaybeNotAgreed):
    """A ground on which somebody may go a step down."""

    id: Key
    article: ArticleNumber
    label: Texts
    opens: Key
    """The option that it opens."""


class LadderSection(MaybeNotAgreed):
    """The weighing of a lease form: the resident's own lease first."""

    article: ArticleNumber
    options: Annotated[list[LadderOptionSection], Field(min_length=1)]
    grounds: list[StepDownGroundSection] = []
    decided_by: Annotated[list[Someone], Field(min_length=1)]
    consulted: list[Someone] = []
    own_words: bool = True
    """Whether each step down needs what the resident says of it."""


class OwnNameSection(Section):
    """The norm of a lease in the resident's own name."""

    article: ArticleNumber
    kinds: Annotated[list[LeaseKindKey], Field(min_length=1)]
    """The kinds that are in the resident's own name."""


class FixedTermGroundSection(Section):
    """For whom a fixed term is allowed."""

    id: Key
    label: Texts
    legal_source: LawPointSection
    shown: bool = False
    """Whether the law asks that it can be shown."""


class OtherLawSection(Section):
    """Another law under which a home is let for a while."""

    id: Key
    label: Texts
    legal_source: LawPointSection


class NoticeSection(Section):
    """When the landlord tells the last day, counted back from the end."""

    earliest: DurationText
    latest: DurationText
    legal_source: LawPointSection
    missed_source: LawPointSection
    """What follows when it is not told in time."""


class EarlierLeasesSection(Section):
    """What holds for leases that were signed before the law."""

    since: date
    longest: DurationText
    longest_room: DurationText
    legal_source: LawPointSection
    signed_source: LawPointSection
    """That the day of signing is what counts."""


class FixedTermSentencesSection(Section):
    """What is said in each case; `{until}`, `{limit}`, `{earliest}`, `{latest}`,
    `{since}` and `{ground}` are filled in."""

    no_lease: Texts
    other_law: Texts
    indefinite: Texts
    older: Texts
    earlier: Texts
    earlier_too_long: Texts
    starts_later: Texts
    allowed: Texts
    show: Texts
    no_ground: Texts
    too_long: Texts
    within_longest: Texts
    intermediary: Texts
    again: Texts
    tied: Texts
    notice_ahead: Texts
    notice_now: Texts
    notice_given: Texts
    notice_early: Texts
    notice_late: Texts
    notice_spoken: Texts


class FixedTermSection(Section):
    """The law on leases for a fixed term."""

    law: LawPointSection
    since: date
    longest: DurationText
    grounds: Annotated[list[FixedTermGroundSection], Field(min_length=1)]
    notice: NoticeSection
    again_source: LawPointSection
    """Where it stands what a second lease after the first one is."""
    intermediary_source: LawPointSection
    """Where it stands what holds when a care provider lets."""
    tied_source: LawPointSection
    """Where it stands what the end of support does to the lease."""
    stay_source: LawPointSection
    """Where it stands when living somewhere is no lease."""
    earlier: EarlierLeasesSection
    other_laws: list[OtherLawSection] = []
    sentences: FixedTermSentencesSection
    read_on: date
    """The day on which the law was read so."""
    reading: Texts
    """What was read, and what is our own reading."""


class EthosSection(Section):
    """The ETHOS Light category of a living situation."""

    id: Key
    place: PlaceKindKey
    says: Texts
    source: LawPointSection
    leases: list[LeaseKindKey] = []
    """For a home: how it is let; left out, any way."""
    fixed_term: bool | None = None
    """Left out: either."""
    category: Annotated[int, Field(ge=1, le=6)] | None = None
    """Left out: housed."""
    counted: bool = False
    """Whether the national homelessness monitor counts it."""
