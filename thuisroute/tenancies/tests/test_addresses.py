"""Two ways of writing an address."""

import pytest

from thuisroute.tenancies.rules.addresses import address_of


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("1811 AB", "12"), ("1811ab", "12"), True),
        (("1811 AB", "12a"), ("1811 AB", "12 A"), True),
        (("1811 AB", "12-2"), ("1811 AB", "12/2"), True),
        (("1811 AB", " 7 "), ("1811 AB", "7"), True),
        (("1811 AB", "12"), ("1811 AC", "12"), False),
        (("1811 AB", "12"), ("1811 AB", "12a"), False),
        (("1811 AB", "1"), ("1811 AB", "11"), False),
        (("1811 AB", "12-2"), ("1811 AB", "122"), False),
    ],
)
def test_the_same_door(
    one: tuple[str, str], other: tuple[str, str], *, same: bool
) -> None:
    assert (address_of(*one) == address_of(*other)) is same
