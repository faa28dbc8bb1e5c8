"""What stands in the way on the side of the home."""

from thuisroute.homes.rules.lifecycle import HomeState
from thuisroute.kernel.verdicts import Reason
from thuisroute.matching.rules.pair import Found, Hindrance, Pair
from thuisroute.matching.rules.quotas import QUOTA, above

_HOME_STATES = {
    HomeState.OUTSIDE_SHOP: Reason("The home is not in the shop."),
    HomeState.HELD: Reason("The home is being kept for somebody else."),
    HomeState.LIVED_IN: Reason("Somebody lives in the home."),
}


def home_free(pair: Pair) -> Found:
    """Only homes in the shop are given."""
    state = HomeState(pair.home.state)
    if state == HomeState.IN_SHOP:
        return None
    return Hindrance(
        "home_state",
        _HOME_STATES[state],
        Reason("The association puts the home in the shop."),
    )


def product(pair: Pair) -> Found:
    """The home is meant for what the registration asks for (P1a)."""
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


def household(pair: Pair) -> Found:
    """Everybody has to have room."""
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


def rooms(pair: Pair) -> Found:
    """As many rooms as are needed."""
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


def rent(pair: Pair) -> Found:
    """A rent that can be paid."""
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


def step_free(pair: Pair) -> Found:
    """Without steps where that is needed."""
    if pair.home.step_free or not pair.need.step_free:
        return None
    return Hindrance(
        "step_free",
        Reason("A home without steps is needed; this one has steps."),
        Reason("A home without steps."),
    )


def setting(pair: Pair) -> Found:
    """Clustered or dispersed, after what the person needs (P1f)."""
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


def neighbourhood(pair: Pair) -> Found:
    """Some places have to be avoided."""
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


def available(pair: Pair) -> Found:
    """A temporary home has an end."""
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


def quota(pair: Pair) -> Found:
    """A number that was agreed for the year, where it is the end of it (R5)."""
    reason = above(pair.home.quota)
    if reason is None or pair.home.quota is None or not pair.home.quota.firm:
        return None
    return Hindrance(QUOTA, reason, Reason("Parties agree on a higher number."))
