"""Homes of the actor's own association: the natural key is its own code for a home."""

from collections.abc import Hashable, Sequence

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.exchange.importing.choices import agreement_of, municipality, words
from thuisroute.exchange.importing.planned import (
    Compared,
    Kind,
    Planned,
    Values,
    planned,
)
from thuisroute.exchange.rules.columns import Column
from thuisroute.exchange.rules.table import Row
from thuisroute.exchange.rules.values import (
    cents,
    day,
    number,
    postcode,
    text_of,
    yes_or_no,
)
from thuisroute.homes.actions.add_home import add_home
from thuisroute.homes.actions.change_home import change_home
from thuisroute.homes.actions.home_details import HomeDetails
from thuisroute.homes.actions.put_in_shop import put_in_shop
from thuisroute.homes.actions.take_out_of_shop import take_out_of_shop
from thuisroute.homes.queries.homes import HomeRow, homes_of_the_region
from thuisroute.homes.rules.lifecycle import HomeState
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.parties.rules.capabilities import Capability

IN_SHOP = "in_shop"
# A home that is held or lived in is in neither: the file then says nothing about it.
SHOP = frozenset({HomeState.IN_SHOP.value, HomeState.OUTSIDE_SHOP.value})


def _columns(by: Actor) -> Sequence[Column]:
    says = agreement_of(by)
    return (*_about_the_place(says), *_about_the_letting(says))


def _about_the_place(says: Agreement) -> Sequence[Column]:
    return (
        Column("code", "code", text_of(60), required=True, also=("woningcode",)),
        Column("street", "straat", text_of(120), required=True),
        Column("house_number", "huisnummer", text_of(20), required=True),
        Column("postcode", "postcode", postcode, required=True),
        Column("town", "plaats", text_of(80), required=True, also=("woonplaats",)),
        Column(
            "municipality_code", "gemeente", municipality(says, clock.today()),
            required=True, also=("municipality",),
        ),
        Column("neighbourhood", "wijk", text_of(60), required=True, also=("buurt",)),
        Column(
            "setting", "ligging", words(says.home_types), required=True,
            also=("soort woning",),
        ),
        Column("rooms", "kamers", number(1, 20), required=True),
        Column(
            "size_m2", "oppervlakte", number(8, 400), required=True, also=("m2",)
        ),
        Column("step_free", "gelijkvloers", yes_or_no, default=False),
    )  # fmt: skip


def _about_the_letting(says: Agreement) -> Sequence[Column]:
    return (
        Column("product", "product", words(says.products), required=True),
        Column("rent", "huur", cents, required=True),
        Column(
            "max_household", "aantal personen", number(1, 12), required=True,
            also=("household",),
        ),
        Column("available_from", "beschikbaar vanaf", day, required=True),
        Column("available_until", "beschikbaar tot", day),
        Column("remarks", "opmerkingen", text_of(500), default=""),
        Column(IN_SHOP, "in de winkel", yes_or_no, default=False),
    )  # fmt: skip


def _key(row: Row) -> Hashable:
    return row.values["code"]


def _compare(by: Actor, rows: Sequence[Row]) -> Compared:
    codes = [str(row.values["code"]) for row in rows]
    own = homes_of_the_region(by).filter(association_id=by.party, code__in=codes)
    there = {home.code: home for home in own}
    columns = _columns(by)
    return Compared([_planned(row, columns, there) for row in rows], [])


def _planned(row: Row, columns: Sequence[Column], there: dict[str, HomeRow]) -> Planned:
    home = there.get(str(row.values["code"]))
    title = f"{row.values['street']} {row.values['house_number']}"
    before = _stored(home, columns) if home else {}
    return planned(row, title, columns, home.pk if home else None, before)


def _stored(home: HomeRow, columns: Sequence[Column]) -> Values:
    values: Values = {
        column.name: getattr(home, column.name)
        for column in columns
        if column.name != IN_SHOP
    }
    if home.state in SHOP:
        values[IN_SHOP] = home.state == HomeState.IN_SHOP.value
    return values


def _write(by: Actor, one: Planned) -> None:
    values = one.values
    shown = values.pop(IN_SHOP, False)
    details = HomeDetails(**values)
    changed = {change.column.name for change in one.changes}
    if one.record is None:
        home = add_home(by=by, details=details)
        changed = {IN_SHOP} if shown else set()
    else:
        home = one.record
        if changed - {IN_SHOP}:
            change_home(by=by, home=home, details=details)
    if IN_SHOP in changed:
        move = put_in_shop if shown else take_out_of_shop
        move(by=by, home=home, on=clock.today())


HOMES = Kind("homes", Capability.IMPORT_HOMES, _columns, _key, _compare, _write)
