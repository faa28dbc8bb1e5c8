"""The shop: what comes in, what goes out, how it is searched."""

from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest
from django.core.exceptions import ValidationError
from django.http import Http404
from django.urls import reverse

from tests.cast import Cast
from thuisroute.homes.actions.add_home import add_home
from thuisroute.homes.actions.change_home import change_home
from thuisroute.homes.actions.put_in_shop import put_in_shop
from thuisroute.homes.actions.take_out_of_shop import take_out_of_shop
from thuisroute.homes.models import Home, HomeStep
from thuisroute.homes.queries.shop import PAGE, Cursor, ShopQuestion, shop_page
from thuisroute.homes.rules.lifecycle import HomeState
from thuisroute.homes.rules.shop import ShopFacts, may_change, may_enter, may_leave
from thuisroute.homes.tests.builders import a_home, a_home_in_shop, some_home
from thuisroute.kernel import clock
from thuisroute.kernel.euros import EurosField
from thuisroute.kernel.verdicts import Refused

S = HomeState
TODAY = date(2026, 3, 1)


@pytest.mark.parametrize(
    ("state", "enter", "leave", "change"),
    [
        (S.OUTSIDE_SHOP, True, False, True),
        (S.IN_SHOP, False, True, True),
        (S.HELD, False, False, False),
        (S.LIVED_IN, False, False, False),
    ],
)
def test_what_may_be_done_in_each_state(
    state: HomeState,
    enter: bool,  # noqa: FBT001 - a column of the table
    leave: bool,  # noqa: FBT001 - a column of the table
    change: bool,  # noqa: FBT001 - a column of the table
) -> None:
    facts = ShopFacts(state, None)
    assert may_enter(facts, today=TODAY).allowed is enter
    assert may_leave(facts).allowed is leave
    assert may_change(facts).allowed is change


def test_a_home_whose_last_day_has_passed_stays_out() -> None:
    facts = ShopFacts(S.OUTSIDE_SHOP, TODAY)
    assert not may_enter(facts, today=TODAY).allowed
    assert may_enter(facts, today=TODAY - timedelta(days=1)).allowed


@pytest.mark.parametrize(
    ("typed", "cents"),
    [("712,40", 71_240), ("712.40", 71_240), ("€ 712", 71_200), ("1.050,00", 105_000)],
)
def test_euros_are_read_as_people_type_them(typed: str, cents: int) -> None:
    assert EurosField(highest=500_000).clean(typed) == cents


@pytest.mark.parametrize(
    "typed", ["veel", "-1", "1,2", "99.999", "7e2", "\uff11\uff12"]
)
def test_other_amounts_are_asked_again(typed: str) -> None:
    with pytest.raises(ValidationError):
        EurosField(highest=500_000).clean(typed)


def test_a_home_goes_in_and_out_of_the_shop(cast: Cast) -> None:
    home = a_home(cast)
    with cast.acting("housing_consultant") as actor:
        put_in_shop(by=actor, home=home, on=clock.today())
        assert Home.objects.get().in_shop_since == clock.today()
        take_out_of_shop(by=actor, home=home, on=clock.today())
        assert Home.objects.get().in_shop_since is None
        assert HomeStep.objects.count() == 2


def test_a_code_is_used_once_an_association(cast: Cast) -> None:
    with cast.acting("housing_consultant") as actor:
        details = some_home()
        add_home(by=actor, details=details)
        with pytest.raises(Refused):
            add_home(by=actor, details=details)
        assert Home.objects.count() == 1


def test_words_outside_the_agreement_are_refused(cast: Cast) -> None:
    with cast.acting("housing_consultant") as actor:
        for change in ({"product": "villa"}, {"municipality_code": "9999"}):
            with pytest.raises(Refused):
                add_home(by=actor, details=some_home(**change))


def test_another_association_does_not_touch_a_home(cast: Cast) -> None:
    home = a_home(cast)
    with cast.acting("other_consultant") as actor:
        with pytest.raises(Http404):
            put_in_shop(by=actor, home=home, on=clock.today())
        with pytest.raises(Http404):
            change_home(by=actor, home=home, details=some_home())


def test_pages_of_the_shop_neither_skip_nor_repeat(cast: Cast) -> None:
    for number in range(PAGE + 3):
        a_home_in_shop(cast, rent=60_000 + (number % 3) * 1_000)
    for sort in ("available_from", "-rent", "size_m2"):
        seen: list[UUID] = []
        after: Cursor | None = None
        with cast.acting("mediator") as actor:
            while True:
                page = shop_page(actor, ShopQuestion(sort=sort), after)
                seen += [home.pk for home in page.homes]
                cursor = page.next_cursor(sort)
                if cursor is None:
                    break
                after = Cursor.read(str(cursor), sort)
                assert after == cursor
        assert len(seen) == len(set(seen)) == PAGE + 3


def test_a_wrong_address_asks_for_the_first_page(cast: Cast) -> None:
    a_home_in_shop(cast)
    client = cast.client("mediator")
    for query in ("after=x~y", "rent=veel", "sort=name", "association=x", "rooms=-1"):
        answer = client.get(f"{reverse('shop')}?{query}")
        assert answer.status_code == 200


def test_filters_leave_only_what_fits(cast: Cast) -> None:
    cheap = a_home_in_shop(cast, rent=50_000, step_free=True)
    a_home_in_shop(cast, rent=70_000, municipality_code="0373")
    with cast.acting("mediator") as actor:
        for asked in (
            ShopQuestion(rent=60_000),
            ShopQuestion(step_free=True),
            ShopQuestion(municipality="0361"),
        ):
            assert [one.pk for one in shop_page(actor, asked, None).homes] == [cheap]


@pytest.mark.parametrize(
    "who", ["administrator", "wmo_consultant", "programme_manager"]
)
def test_who_has_nothing_to_do_with_the_shop_does_not_enter(
    cast: Cast, who: str
) -> None:
    assert cast.client(who).get(reverse("shop")).status_code == 403


def test_only_an_association_adds_homes(cast: Cast) -> None:
    for who in ("mediator", "support_worker", "outsider"):
        client = cast.client(who)
        assert client.get(reverse("new_home")).status_code == 403
        answer = client.post(reverse("new_home"), {"once": uuid4()})
        assert answer.status_code == 403
