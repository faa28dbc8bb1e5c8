"""The shop: what comes in, what goes out, how it is searched."""

import re
from copy import copy
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
from thuisroute.homes.queries.shop import (
    PAGE,
    SORTS,
    Cursor,
    Place,
    ShopQuestion,
    shop_page,
)
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


@pytest.mark.parametrize("sort", SORTS)
def test_pages_of_the_shop_lead_on_and_back_and_neither_skip_nor_repeat(
    cast: Cast, sort: str
) -> None:
    with cast.acting("housing_consultant"):
        Home.objects.bulk_create(_alike(a_home_in_shop(cast), 2 * PAGE + 2))
    question = ShopQuestion(sort=sort)
    with cast.acting("mediator") as actor:
        pages = [shop_page(actor, question)]
        while pages[-1].after is not None:
            pages.append(shop_page(actor, question, _read(pages[-1].after, sort)))
        assert [len(page.homes) for page in pages] == [PAGE, PAGE, 3]
        assert len({home.pk for page in pages for home in page.homes}) == 2 * PAGE + 3
        here = pages[-1]
        for earlier in reversed(pages[:-1]):
            assert here.before is not None
            here = shop_page(actor, question, _read(here.before, sort, back=True))
            assert here.homes == earlier.homes
            assert here.after == earlier.after
        assert here.before is None


def _read(cursor: Cursor, sort: str, *, back: bool = False) -> Place | None:
    """As it stands in an address."""
    text = str(cursor)
    return Place.read(
        after="" if back else text, before=text if back else "", sort=sort
    )


def _alike(key: UUID, number: int) -> list[Home]:
    """More homes like this one, several with the same rent, size and day."""
    first = Home.objects.get(pk=key)
    homes = []
    for count in range(number):
        home = copy(first)
        home.pk = uuid4()
        home.code = f"{first.code}-{count}"
        home.rent = 60_000 + (count % 3) * 1_000
        home.size_m2 = 40 + count % 5
        home.available_from = clock.today() + timedelta(days=count % 4)
        homes.append(home)
    return homes


def test_the_page_of_the_shop_links_to_the_pages_beside_it(cast: Cast) -> None:
    with cast.acting("housing_consultant"):
        Home.objects.bulk_create(_alike(a_home_in_shop(cast), PAGE + 5))
    client = cast.client("mediator")
    first = client.get(f"{reverse('shop')}?sort=rent&rent=900").text
    assert not _link(first, "before")
    second = client.get(_link(first, "after")).text
    assert not _link(second, "after")
    assert "rent=900" in _link(second, "before")
    again = client.get(_link(second, "before")).text
    assert _homes(again) == _homes(first)
    assert not _link(again, "before")


def test_a_page_from_which_the_homes_have_gone_says_so(cast: Cast) -> None:
    home = a_home_in_shop(cast)
    for way in ("after", "before"):
        place = f"{way}={clock.today()}~{home}".replace("before=2", "before=1")
        late = place.replace("after=2", "after=9")
        page = cast.client("mediator").get(f"{reverse('shop')}?{late}").text
        assert "Hier staan geen woningen meer" in page
        assert f'href="{reverse("shop")}"' in page


def _link(page: str, towards: str) -> str:
    found = re.search(rf'href="([^"]*[?;]{towards}=[^"]*)"', page)
    return found[1].replace("&amp;", "&") if found else ""


def _homes(page: str) -> list[str]:
    return re.findall(r'<th scope="row"><a href="([^"]*)"', page)


def test_a_wrong_address_asks_for_the_first_page(cast: Cast) -> None:
    a_home_in_shop(cast)
    client = cast.client("mediator")
    for query in (
        "after=x~y",
        "before=x~y",
        "rent=veel",
        "sort=name",
        "association=x",
        "rooms=-1",
    ):
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
            assert [one.pk for one in shop_page(actor, asked).homes] == [cheap]


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
