"""One person beside one home, and what can stand between them.

A hindrance that is `deviable` may be set aside by a person who says why (AG5); the
others hold for everybody.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from thuisroute.kernel.verdicts import Reason
from thuisroute.matching.rules.facts import HomeFacts, NeedFacts, Terms


@dataclass(frozen=True, slots=True)
class Hindrance:
    """`helps` says what would take it away, as an English msgid with no values."""

    kind: str
    reason: Reason
    helps: Reason
    deviable: bool = False


@dataclass(frozen=True, slots=True)
class Pair:
    """One home and one need on one day, under the terms of the agreement."""

    home: HomeFacts
    need: NeedFacts
    terms: Terms
    today: date


Found = Hindrance | None
Check = Callable[[Pair], Found]
