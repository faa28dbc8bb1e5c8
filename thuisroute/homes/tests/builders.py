"""Homes as the people of the cast make them, with real actions."""

from dataclasses import replace
from datetime import timedelta
from functools import cache
from itertools import count
from typing import Any, TypeAlias
from uuid import UUID

from tests.cast import Cast
from thuisroute.homes.actions.add_home import add_home
from thuisroute.homes.actions.home_details import HomeDetails
from thuisroute.homes.actions.photos import add_photo
from thuisroute.homes.actions.put_in_shop import put_in_shop
from thuisroute.homes.pictures.remade import Remade
from thuisroute.homes.pictures.remaking import remake
from thuisroute.homes.tests.photo_files import a_photo
from thuisroute.kernel import clock

Changed: TypeAlias = Any

_numbers = count(1)


def some_home(**changes: Changed) -> HomeDetails:
    """An ordinary home that fits what `a_ready_referral` asks for."""
    number = next(_numbers)
    home = HomeDetails(
        code=f"VW-{number:04d}",
        product="earn_in_home",
        street="Voorbeeldstraat",
        house_number=str(number),
        postcode="1811 AB",
        town="Alkmaar",
        municipality_code="0361",
        neighbourhood="Voorbeeldbuurt",
        setting="dispersed",
        rooms=2,
        size_m2=54,
        rent=64_050,
        max_household=2,
        available_from=clock.today() + timedelta(days=14),
    )
    return replace(home, **changes)


def a_home(cast: Cast, *, by: str = "housing_consultant", **changes: Changed) -> UUID:
    """Added by the housing consultant, outside the shop."""
    with cast.acting(by) as actor:
        return add_home(by=actor, details=some_home(**{**cast.usual.home, **changes}))


def a_home_in_shop(
    cast: Cast, *, by: str = "housing_consultant", **changes: Changed
) -> UUID:
    """In the shop from today."""
    home = a_home(cast, by=by, **changes)
    with cast.acting(by) as actor:
        put_in_shop(by=actor, home=home, on=clock.today())
    return home


def a_photo_of(
    cast: Cast, home: UUID, words: str = "Woonkamer", *, by: str = "housing_consultant"
) -> UUID:
    """The same picture each time."""
    with cast.acting(by) as actor:
        return add_photo(by=actor, home=home, made=_picture(), words=words)


@cache
def _picture() -> Remade:
    return remake(a_photo())
