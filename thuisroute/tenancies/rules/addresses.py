"""When two ways of writing an address mean the same door."""

import re
from typing import NamedTuple

_PARTS = re.compile(r"\d+|[^\W\d_]+")


class Address(NamedTuple):
    """Postcode and house number with whatever is added to it, without what people
    write between them."""

    postcode: str
    number: str


def address_of(postcode: str, number: str) -> Address:
    """`1811 ab`, `12 -a` and `1811AB`, `12A` are the same; `12-2` is not `122`."""
    return Address("".join(postcode.split()).upper(), _number(number))


def _number(written: str) -> str:
    return "-".join(_PARTS.findall(written.upper()))
