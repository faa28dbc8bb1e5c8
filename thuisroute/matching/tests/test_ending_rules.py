"""Who can end a match, by which reason, and what each does, as tables (R9)."""

from dataclasses import replace
from datetime import date

import pytest

from thuisroute.agreements.packs.loading import load
from thuisroute.agreements.rules.declines import CountsAs, Stage
from thuisroute.agreements.tests.spoilt import PACK
from thuisroute.homes.rules.lifecycle import HomeState
from thuisroute.matching.rules.ending import EndFacts, effect_of, may_end
from thuisroute.matching.rules.lifecycle import MatchState
from thuisroute.matching.rules.reasons import (
    OWN,
    STAGE_OF,
    USUAL,
    is_told,
    reason_of_ground,
    reasons_of,
    to_choose,
)
from thuisroute.referrals.rules.lifecycle import ReferralState

TODAY = date(2026, 3, 10)
PACT = load(PACK)
SILENT = replace(PACT, declines=())
END = EndFacts(
    match=MatchState.OFFERED,
    home=HomeState.HELD,
    referral=ReferralState.OFFERED,
    to=MatchState.DECLINED,
    cause="carrying_capacity",
    reasons=to_choose(PACT, "housing_consultant", Stage.OFFERED),
    words="De portiek draagt al veel.",
)


@pytest.mark.parametrize(
    ("change", "allowed"),
    [
        ({}, True),
        ({"cause": "resident"}, False),
        ({"words": ""}, False),
        ({"words": "", "cause": "home_unavailable"}, True),
        ({"cause": "harms_recovery"}, False),
        ({"match": MatchState.ALLOCATED}, False),
        ({"referral": ReferralState.HOUSED}, False),
        ({"home": HomeState.LIVED_IN}, False),
    ],
)
def test_an_ending(change: dict[str, object], allowed: bool) -> None:  # noqa: FBT001 - a column
    assert may_end(replace(END, **change)).allowed is allowed  # type: ignore[arg-type]  # one field at a time


NO, THEIRS, NOBODYS = CountsAs.REFUSAL, CountsAs.DECLINE, CountsAs.NEITHER


@pytest.mark.parametrize(
    ("cause", "state", "spends", "to_shop", "counts_as", "parked_until"),
    [
        # Before there is an offer, there is nothing to refuse or to use up.
        ("resident", MatchState.PROPOSED, False, True, NOBODYS, None),
        ("resident", MatchState.OFFERED, True, True, NO, None),
        ("resident", MatchState.ALLOCATED, True, True, NO, None),
        ("circumstances", MatchState.ACCEPTED, False, True, NOBODYS, None),
        ("not_now", MatchState.ACCEPTED, False, True, NOBODYS, date(2026, 5, 10)),
        ("support_not_ready", MatchState.INTAKE_HELD, False, True, THEIRS,
         date(2026, 4, 10)),
        ("carrying_capacity", MatchState.OFFERED, False, True, THEIRS, None),
        ("home_unavailable", MatchState.ACCEPTED, False, False, NOBODYS, None),
        ("harms_recovery", MatchState.REFUSAL_WEIGHED, False, True, NO, None),
    ],
)  # fmt: skip
def test_what_each_reason_does(
    cause: str,
    state: MatchState,
    spends: bool,  # noqa: FBT001 - a column
    to_shop: bool,  # noqa: FBT001 - a column
    counts_as: CountsAs,
    parked_until: date | None,
) -> None:
    reason = next(one for one in PACT.declines if one.id == cause)
    effect = effect_of(reason, state, on=TODAY)
    assert (
        effect.spends_offer, effect.home_to_shop, effect.counts_as, effect.parked_until
    ) == (spends, to_shop, counts_as, parked_until)  # fmt: skip


@pytest.mark.parametrize(
    ("role", "stage", "chosen"),
    [
        ("housing_consultant", Stage.PROPOSED,
         "carrying_capacity home_unsuitable home_unavailable other"),
        ("housing_consultant", Stage.ALLOCATED, "home_unavailable"),
        ("support_worker", Stage.ACCEPTED,
         "resident circumstances not_now support_not_ready"),
        ("support_worker", Stage.INTAKE,
         "resident circumstances not_now support_not_ready intake"),
        ("mediator", Stage.ALLOCATED,
         "resident circumstances not_now support_not_ready home_unavailable mistake"),
    ],
)  # fmt: skip
def test_who_can_choose_what_and_when(role: str, stage: Stage, chosen: str) -> None:
    assert [one.id for one in to_choose(PACT, role, stage)] == chosen.split()


@pytest.mark.parametrize(
    ("cause", "role", "told"),
    [
        ("carrying_capacity", "support_worker", True),
        ("support_not_ready", "support_worker", False),
        ("support_not_ready", "wmo_consultant", True),
        ("mistake", "mediator", False),
        ("rival", "support_worker", True),
        ("elsewhere", "support_worker", True),
        ("rival", "wmo_consultant", False),
        ("of_another_version", "mediator", False),
    ],
)
def test_whom_a_reason_tells(cause: str, role: str, told: bool) -> None:  # noqa: FBT001 - a column
    assert is_told(PACT, cause, role) is told


def test_only_what_the_resident_does_uses_up_the_offer() -> None:
    spending = {
        one.id
        for one in (*PACT.declines, *USUAL, *OWN)
        if effect_of(one, MatchState.OFFERED, on=TODAY).spends_offer
    }
    assert spending == {"resident", "refusal_without_new_offer"}


def test_an_agreement_without_reasons_has_the_usual_ones() -> None:
    assert reasons_of(SILENT) == USUAL
    for role in ("housing_consultant", "support_worker", "mediator"):
        for state, stage in STAGE_OF.items():
            may_choose = role != "housing_consultant" or state != MatchState.ALLOCATED
            assert bool(to_choose(SILENT, role, stage)) or not may_choose
    ground = reason_of_ground(SILENT, "harms_recovery")
    assert (ground.id, ground.uses_offer) == ("refusal", False)
