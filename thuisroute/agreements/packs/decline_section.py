"""How reasons to end a match are written in a pack."""

from typing import Annotated

from pydantic import Field, StringConstraints

from thuisroute.agreements.packs.fields import (
    ArticleNumber,
    CountsAsKey,
    DurationText,
    MaybeNotAgreed,
    RefusalGroundKey,
    RoleKey,
    SideKey,
    StageKey,
    Texts,
)

# Kept with every step of a match, where there is room for so much.
ReasonKey = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_-]{0,39}$")]


class DeclineSection(MaybeNotAgreed):
    """A reason to end a match before its lease, and what follows from it."""

    id: ReasonKey
    article: ArticleNumber
    label: Texts
    said_by: Annotated[list[SideKey], Field(min_length=1)]
    """Whose no it can be."""
    stages: Annotated[list[StageKey], Field(min_length=1)]
    """How far the match has come when it can be said."""
    counts_as: CountsAsKey
    home_to_shop: bool
    """Whether the home goes back to the shop; otherwise it stays outside it."""
    told: list[RoleKey] = []
    """Who reads of it on Today. The association always does, by its home."""
    ground: RefusalGroundKey | None = None
    """The refusal ground that it belongs to: whom that names weighs it first."""
    uses_offer: bool = False
    """Whether it uses up an offer that was made."""
    parks: DurationText | None = None
    """How long the search waits afterwards; left out, it goes on at once."""
    in_words: bool = True
    """Whether why has to be written down."""
    confirmed_by: list[RoleKey] = []
    """Of whom one, at another party than says it, has to agree before it holds."""
    confirm_within: DurationText | None = None
    """How long they have for it; nothing is decided by itself when it is over."""


class StallSection(MaybeNotAgreed):
    """What is done about a match in which nothing happens."""

    article: ArticleNumber
    ask_after: DurationText
    """After so long whose turn it is is asked whether they still work on it."""
    tell_after: DurationText
    """After so long those in `told` read it under Today."""
    list_after: DurationText
    """After so long it stands on the list of matches that stand still."""
    told: Annotated[list[RoleKey], Field(min_length=1)]
