"""What the tests of the rules have in common: the pack, a day, a look at a verdict."""

from datetime import date
from typing import Any, TypeAlias

from tests.cast import PACK
from thuisroute.agreements.packs.loading import load
from thuisroute.kernel.verdicts import Verdict

Changes: TypeAlias = dict[str, Any]

LAW = load(PACK)
EARN_IN = LAW.lease_form("earn_in")
TODAY = date(2026, 11, 2)
HOUSING = "housing_and_living_behaviour"


def one_word(verdict: Verdict, word: str) -> bool:
    return len(verdict.against) == 1 and word in verdict.against[0].text
