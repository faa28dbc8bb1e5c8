"""Who owes whom: as tables, and for whatever people may have paid."""

from collections import Counter
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from thuisroute.money.rules.owing import (
    RESIDENT,
    WHOLE,
    Debt,
    Paid,
    Settled,
    debts,
    owed_between,
    portions,
    seen_by,
)
from thuisroute.money.rules.owing_chart import WIDTH, bars

A, P, M = "association", "provider", "municipality"
THIRDS = {A: 3334, P: 3333, M: 3333}


@pytest.mark.parametrize(
    ("paid", "parts"),
    [
        (Paid(A, 900, {A: 5000, M: 5000}), {A: 450, M: 450}),
        # The cent that is left goes to whoever paid.
        (Paid(A, 901, {A: 5000, M: 5000}), {A: 451, M: 450}),
        (Paid(M, 901, {A: 5000, M: 5000}), {A: 450, M: 451}),
        # Where whoever paid bears nothing, to the first key.
        (Paid(P, 1, {A: 5000, M: 5000}), {A: 1, M: 0}),
        # To the largest remainder before anybody else.
        (Paid(P, 100, THIRDS), {A: 34, P: 33, M: 33}),
        (Paid(P, 200, THIRDS), {A: 67, P: 67, M: 66}),
        # What is taken back falls on the same people to the cent.
        (Paid(P, -200, THIRDS), {A: -67, P: -67, M: -66}),
        (Paid(A, 45_000, {RESIDENT: WHOLE}), {RESIDENT: 45_000}),
        (Paid(A, 45_000, {}), {}),
    ],
)
def test_a_cost_falls_on_who_bears_it_to_the_cent(
    paid: Paid, parts: dict[str, int]
) -> None:
    assert portions(paid) == parts


@pytest.mark.parametrize(
    ("costs", "settled", "owed"),
    [
        ([], [], []),
        ([Paid(A, 900, {A: 5000, M: 5000})], [], [Debt(M, A, 450)]),
        # Two costs between the same two are set off.
        (
            [Paid(A, 900, {A: 5000, M: 5000}), Paid(M, 200, {A: 5000, M: 5000})],
            [],
            [Debt(M, A, 350)],
        ),
        # Never over three: each pair keeps its own.
        (
            [Paid(A, 100, {P: WHOLE}), Paid(P, 100, {M: WHOLE})],
            [],
            [Debt(M, P, 100), Debt(P, A, 100)],
        ),
        # A cost that was taken back leaves nothing.
        ([Paid(A, 905, THIRDS), Paid(A, -905, THIRDS)], [], []),
        ([Paid(A, 900, {M: WHOLE})], [Settled(M, A, 400)], [Debt(M, A, 500)]),
        ([Paid(A, 900, {M: WHOLE})], [Settled(M, A, 900)], []),
        # Undone, it is owed again.
        (
            [Paid(A, 900, {M: WHOLE})],
            [Settled(M, A, 900), Settled(M, A, -900)],
            [Debt(M, A, 900)],
        ),
        # Paid first, and the cost taken back after: it goes the other way.
        (
            [Paid(A, 900, {M: WHOLE}), Paid(A, -900, {M: WHOLE})],
            [Settled(M, A, 900)],
            [Debt(A, M, 900)],
        ),
        # Who bears all of what they paid themselves owes nobody.
        ([Paid(A, 900, {A: WHOLE})], [], []),
    ],
)
def test_each_pair_is_set_off(
    costs: list[Paid], settled: list[Settled], owed: list[Debt]
) -> None:
    assert list(debts(costs, settled)) == owed


WHO = (A, P, M, RESIDENT)
# Drawing is slow on a machine with much else to do, and says nothing of the rule.
calm = settings(suppress_health_check=[HealthCheck.too_slow])


@st.composite
def shares(draw: st.DrawFn) -> dict[str, int]:
    """Everybody's hundredths of a percent, together a whole."""
    cuts = sorted(draw(st.lists(st.integers(0, WHOLE), min_size=3, max_size=3)))
    parts = [b - a for a, b in zip([0, *cuts], [*cuts, WHOLE], strict=True)]
    return {who: part for who, part in zip(WHO, parts, strict=True) if part}


paid = st.builds(
    Paid, st.sampled_from(WHO), st.integers(-10_000_000, 10_000_000), shares()
)
settlement = st.builds(
    Settled, st.sampled_from(WHO), st.sampled_from(WHO), st.integers(-99_999, 99_999)
)


@calm
@given(paid)
def test_the_parts_are_the_cost(one: Paid) -> None:
    parts = portions(one)
    assert sum(parts.values()) == one.cents
    for who, share in one.shares.items():
        assert abs(parts[who] * WHOLE - one.cents * share) < WHOLE


@calm
@given(st.lists(paid, max_size=12))
def test_what_is_owed_is_what_was_paid_for_others(costs: list[Paid]) -> None:
    """For each one: what comes in less what goes out is what they paid less what
    falls on them. So no cent appears and none is lost."""
    due: Counter[str] = Counter()
    for one in costs:
        due[one.payer] += one.cents if one.shares else 0
        due.subtract(portions(one))
    for debt in debts(costs):
        due[debt.creditor] -= debt.cents
        due[debt.debtor] += debt.cents
    assert not any(due.values())


@calm
@given(st.lists(paid, max_size=12), st.lists(settlement, max_size=6))
def test_nobody_owes_themselves_and_each_pair_stands_once(
    costs: list[Paid], settled: list[Settled]
) -> None:
    found = debts(costs, settled)
    assert all(one.debtor != one.creditor and one.cents > 0 for one in found)
    pairs = [frozenset((one.debtor, one.creditor)) for one in found]
    assert len(pairs) == len(set(pairs))


@calm
@given(st.lists(paid, max_size=8), st.lists(settlement, max_size=4), st.randoms())
def test_the_order_does_not_matter(
    costs: list[Paid], settled: list[Settled], dice: Random
) -> None:
    found = debts(costs, settled)
    for one in (costs, settled):
        dice.shuffle(one)
    assert debts(costs, settled) == found


@calm
@given(st.lists(paid, max_size=8))
def test_taking_every_cost_back_leaves_nothing(costs: list[Paid]) -> None:
    back = [Paid(one.payer, -one.cents, one.shares) for one in costs]
    assert debts([*costs, *back]) == ()


def test_who_takes_part_sees_their_own_pairs() -> None:
    found = (Debt(M, P, 100), Debt(P, A, 70), Debt(RESIDENT, A, 30))
    assert seen_by(found, A) == (Debt(P, A, 70), Debt(RESIDENT, A, 30))
    assert owed_between(found, M, P) == 100
    assert owed_between(found, P, M) == 0


def test_the_longest_bar_fills_the_drawing() -> None:
    drawn = bars([Debt(M, P, 50), Debt(P, A, 200), Debt(M, A, 1)])
    assert [(one.debt.cents, one.length) for one in drawn] == [
        (200, WIDTH),
        (50, WIDTH // 4),
        (1, 4),
    ]
    assert bars([]) == ()
