"""What stands in the way of one person in one home. Each check is one question.

A hindrance that is `deviable` may be set aside by a person who says why (AG5); the
others hold for everybody.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from thuisroute.homes.rules.lifecycle import HomeState
from thuisroute.kernel.verdicts import Reason
from thuisroute.matching.rules.facts import HomeFacts, NeedFacts, Terms
from thuisroute.referrals.rules.lifecycle import ReferralState

Values = tuple[tuple[str, str], ...]


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

_HOME_STATES = {
    HomeState.OUTSIDE_SHOP: Reason("The home is not in the shop."),
    HomeState.HELD: Reason("The home is being kept for somebody else."),
    HomeState.LIVED_IN: Reason("Somebody lives in the home."),
}
_NEED_STATES = {
    ReferralState.REGISTERED: Reason("The registration is not complete yet."),
    ReferralState.OFFERED: Reason("Another offer to this person is running."),
    ReferralState.HOUSED: Reason("This person has a home already."),
    ReferralState.CLOSED: Reason("The registration has been closed."),
}


def hindrances(pair: Pair) -> tuple[Hindrance, ...]:
    """All of them, in the order in which people ask about them."""
    return tuple(found for found in _ask(pair) if found is not None)


def _ask(pair: Pair) -> Iterator[Found]:
    for check in CHECKS:
        yield check(pair)


def _home_free(pair: Pair) -> Found:
    state = HomeState(pair.home.state)
    if state == HomeState.IN_SHOP:
        return None
    return Hindrance(
        "home_state",
        _HOME_STATES[state],
        Reason("The association puts the home in the shop."),
    )


def _ready(pair: Pair) -> Found:
    state = ReferralState(pair.need.state)
    if state == ReferralState.READY:
        return None
    return Hindrance(
        "ready",
        _parked(pair.need.parked_until)
        if state == ReferralState.PARKED
        else _NEED_STATES[state],
        Reason("The registration becomes ready."),
    )


def _parked(until: date | None) -> Reason:
    if until is None:
        return Reason("The search is paused.")
    return Reason(
        "The search is paused until %(date)s.", values=(("date", until.isoformat()),)
    )


def _consent(pair: Pair) -> Found:
    if pair.need.consented or not pair.terms.consent_needed:
        return None
    return Hindrance(
        "consent",
        Reason(
            "There is no written consent to share anything with an association.",
            article=pair.terms.article("consent"),
        ),
        Reason("The support worker asks the resident for written consent."),
    )


def _offers_left(pair: Pair) -> Found:
    allowed, used = pair.terms.offers, pair.need.offers_used
    if allowed is None or used < allowed:
        return None
    return Hindrance(
        "offers",
        Reason(
            "The agreed number of offers has been used: %(used)s of %(offers)s.",
            article=pair.terms.article("offers"),
            values=(("used", str(used)), ("offers", str(allowed))),
        ),
        Reason("The transfer point gives reasons for another offer."),
        deviable=True,
    )


def _product(pair: Pair) -> Found:
    if pair.home.product == pair.need.product:
        return None
    return Hindrance(
        "product",
        Reason(
            "The home is meant for “%(product)s”; the registration asks for "
            "“%(asked_product)s”.",
            article=pair.terms.article(f"product:{pair.need.product}"),
            values=(
                ("product", pair.home.product),
                ("asked_product", pair.need.product),
            ),
        ),
        Reason("The provider changes what the registration asks for."),
    )


def _household(pair: Pair) -> Found:
    if pair.need.household_size <= pair.home.max_household:
        return None
    return Hindrance(
        "household",
        Reason(
            "The household counts %(people)s; the home has room for %(room)s.",
            values=(
                ("people", str(pair.need.household_size)),
                ("room", str(pair.home.max_household)),
            ),
        ),
        Reason("A home for more people."),
    )


def _rooms(pair: Pair) -> Found:
    if pair.need.rooms_needed <= pair.home.rooms:
        return None
    return Hindrance(
        "rooms",
        Reason(
            "%(needed)s rooms are needed; the home has %(rooms)s.",
            values=(
                ("needed", str(pair.need.rooms_needed)),
                ("rooms", str(pair.home.rooms)),
            ),
        ),
        Reason("A home with more rooms, or a household that can do with fewer."),
        deviable=True,
    )


def _rent(pair: Pair) -> Found:
    over = pair.home.rent - pair.need.rent_limit
    if over <= 0:
        return None
    return Hindrance(
        "rent",
        Reason(
            "The rent is %(rent)s; up to %(limit)s can be paid, so %(over)s too much.",
            values=(
                ("rent", str(pair.home.rent)),
                ("limit", str(pair.need.rent_limit)),
                ("over", str(over)),
            ),
        ),
        Reason("A lower rent, or an income that allows this one."),
        deviable=True,
    )


def _step_free(pair: Pair) -> Found:
    if pair.home.step_free or not pair.need.step_free:
        return None
    return Hindrance(
        "step_free",
        Reason("A home without steps is needed; this one has steps."),
        Reason("A home without steps."),
    )


def _setting(pair: Pair) -> Found:
    if pair.need.setting_needed in ("", pair.home.setting):
        return None
    return Hindrance(
        "setting",
        Reason(
            "“%(asked_home_type)s” is needed; this home is “%(home_type)s”.",
            article=pair.terms.article("setting"),
            values=(
                ("asked_home_type", pair.need.setting_needed),
                ("home_type", pair.home.setting),
            ),
        ),
        Reason("A home that stands as this person needs, or another look at the need."),
        deviable=True,
    )


def _neighbourhood(pair: Pair) -> Found:
    here = pair.home.neighbourhood.casefold()
    if here not in {name.casefold() for name in pair.need.avoid_neighbourhoods}:
        return None
    return Hindrance(
        "neighbourhood",
        Reason(
            "The home is in %(neighbourhood)s, which this person has to avoid.",
            values=(("neighbourhood", pair.home.neighbourhood),),
        ),
        Reason("A home in another neighbourhood."),
    )


def _available(pair: Pair) -> Found:
    until = pair.home.available_until
    if until is None or until > pair.today:
        return None
    return Hindrance(
        "available",
        Reason(
            "The home was available until %(date)s.",
            values=(("date", until.isoformat()),),
        ),
        Reason("The association makes the home available for longer."),
    )


def _framework(pair: Pair) -> Found:
    if pair.need.framework or pair.home.product not in pair.terms.framework_products:
        return None
    return Hindrance(
        "framework",
        Reason(
            "There is no framework agreement between the care provider and the "
            "association.",
            article=pair.terms.article("framework"),
        ),
        Reason("Provider and association sign the framework agreement."),
        deviable=True,
    )


CHECKS: tuple[Check, ...] = (
    _home_free,
    _ready,
    _consent,
    _offers_left,
    _product,
    _household,
    _rooms,
    _rent,
    _step_free,
    _setting,
    _neighbourhood,
    _available,
    _framework,
)
