"""Who may take away a lost second factor: facts and what is against it."""

from dataclasses import replace
from typing import Any, TypeAlias
from uuid import UUID

import pytest

from thuisroute.parties.rules.resetting import Helper, Holder, may_reset

Changes: TypeAlias = dict[str, Any]

ME, YOU = UUID(int=1), UUID(int=2)
PROVIDER, POINT = UUID(int=3), UUID(int=4)
HERE, ELSEWHERE = UUID(int=5), UUID(int=6)
LOST = Holder(YOU, frozenset({PROVIDER}), frozenset({HERE}), linked=True)
HELPER = Helper(ME, PROVIDER, "care_provider", HERE, "administrator")
CENTRAL = {"party": POINT, "party_kind": "transfer_point"}


@pytest.mark.parametrize(
    ("holder", "helper", "word"),
    [
        pytest.param({}, {}, "", id="a colleague"),
        pytest.param({}, CENTRAL, "", id="of the region, by the transfer point"),
        pytest.param(
            {}, {"role": "support_worker"}, "Only an administrator", id="another role"
        ),
        pytest.param({"user": ME}, {}, "of your own", id="oneself"),
        pytest.param(
            {"parties": frozenset({POINT})}, {}, "no workplace", id="another party"
        ),
        pytest.param(
            {}, CENTRAL | {"region": ELSEWHERE}, "no workplace", id="another region"
        ),
        pytest.param(
            {"parties": frozenset(), "regions": frozenset()},
            CENTRAL,
            "no workplace",
            id="has left",
        ),
        pytest.param({"linked": False}, {}, "No phone", id="nothing to take away"),
    ],
)
def test_who_may_take_a_lost_phone_away(
    holder: Changes, helper: Changes, word: str
) -> None:
    verdict = may_reset(replace(LOST, **holder), replace(HELPER, **helper))
    assert verdict.allowed == (not word)
    assert [word in reason.text for reason in verdict.against] == [True] * bool(word)
