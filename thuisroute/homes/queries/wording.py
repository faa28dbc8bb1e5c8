"""Homes in the words of the reader and of the region's agreement."""

from collections.abc import Mapping
from datetime import date

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.homes.rules.condition import Condition
from thuisroute.homes.rules.history import Happening
from thuisroute.homes.rules.lifecycle import HomeState

# The look of the state and its words.
HOME_STATES: Mapping[HomeState, tuple[str, Promise]] = {
    HomeState.OUTSIDE_SHOP: ("withdrawn", _("Outside the shop")),
    HomeState.IN_SHOP: ("available", _("In the shop")),
    HomeState.HELD: ("offered", _("Kept for somebody")),
    HomeState.LIVED_IN: ("let", _("Lived in")),
}
# What a move of a home says to those who may not know for whom it was.
MOVES_IN_WORDS: Mapping[tuple[str, str], Promise] = {
    ("in_shop", ""): _("Came into the shop"),
    ("outside_shop", "taken"): _("Taken out of the shop"),
    ("outside_shop", "not_confirmed"): _("Left the shop: nobody said it is free"),
    ("outside_shop", "filled"): _("Let to somebody outside this route"),
    ("held", "offered"): _("Offered to a resident"),
    ("in_shop", "refused"): _("Back in the shop: the resident refused"),
    ("in_shop", "declined"): _("Back in the shop: the association declined"),
    ("in_shop", "withdrawn"): _("Back in the shop: the match was withdrawn"),
    ("in_shop", "left"): _("Back in the shop: the lease ended"),
    ("outside_shop", "declined"): _("Outside the shop: the association declined"),
    ("outside_shop", "withdrawn"): _("Outside the shop: the home is not available"),
    ("outside_shop", "left"): _("Outside the shop: the lease ended"),
    ("lived_in", ""): _("Somebody lives here from this day"),
}


CONDITIONS: Mapping[Condition, Promise] = {
    Condition.FIT: _("Fit to live in"),
    Condition.IN_REPAIR: _("Being repaired"),
    Condition.NEEDS_WORK: _("Needs work"),
}
HAPPENINGS: Mapping[Happening, Promise] = {
    Happening.PUT_IN_SHOP: _("Came into the shop"),
    Happening.OFFERED: _("Offered"),
    Happening.DECLINED: _("Offer came to nothing"),
    Happening.GIVEN: _("Given"),
    Happening.TAKEN_OUT: _("Taken out of the shop"),
    Happening.LEFT_BY_ITSELF: _("Left the shop by itself: nobody said it is free"),
    Happening.FILLED_OUTSIDE: _("Let outside this route"),
    Happening.FREE_AGAIN: _("Free again"),
}


def condition_in_words(condition: str, ready_on: date | None) -> str:
    """How a home is, and from when it is expected to be fit."""
    said = str(CONDITIONS[Condition(condition)])
    if ready_on is None:
        return said
    return gettext("%(condition)s, expected to be ready on %(day)s") % {
        "condition": said,
        "day": date_format(ready_on, "DATE_FORMAT"),
    }


def labels(agreed: Agreement, language: str) -> dict[str, str]:
    """The agreement's words for municipalities, products, ways to stand and
    priority."""
    words = {one.code: one.name for one in agreed.municipalities}
    words |= {one.id: one.label.in_language(language) for one in agreed.products}
    words |= {one.id: one.label.in_language(language) for one in agreed.home_types}
    categories = agreed.priority.categories if agreed.priority else ()
    words |= {one.id: one.label.in_language(language) for one in categories}
    return words


def move_in_words(to_state: str, note: str) -> str:
    """One line of a home's history."""
    known = MOVES_IN_WORDS.get((to_state, note))
    return str(known if known is not None else HOME_STATES[HomeState(to_state)][1])
