"""What a region agreed on landing in the neighbourhood (C21, WP6.3)."""

from dataclasses import dataclass
from enum import StrEnum

from thuisroute.agreements.rules.articles import Text
from thuisroute.agreements.rules.parties import Participant


class LandingKind(StrEnum):
    """What is done so that somebody lands well among neighbours."""

    INTRODUCTION = "introduction"
    CONTACT_CARD = "contact_card"
    MESSAGE = "message"
    ACTIVITY = "activity"
    EXPERT = "expert"


# What neighbours see or hear: nothing of care may stand in it.
TOLD_TO_NEIGHBOURS = frozenset(
    {LandingKind.INTRODUCTION, LandingKind.CONTACT_CARD, LandingKind.MESSAGE}
)


@dataclass(frozen=True)
class LandingItem:
    """One thing that is done; `domain` is the life domain that it is about, `kept_off`
    words that stand in nothing for neighbours, since they show that there is care."""

    id: str
    kind: LandingKind
    article: str
    label: Text
    domain: str
    done_by: Participant
    kept_off: tuple[Text, ...] = ()
    not_agreed: Text | None = None
