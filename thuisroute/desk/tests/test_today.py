"""What is due appears on the page of today, in order, for whom it concerns."""

import re
from datetime import timedelta

import pytest

from tests.cast import Cast
from tests.roles import database_role
from tests.statements import counted
from thuisroute.desk.due_groups import A_PAGE, SHOWN
from thuisroute.kernel import clock
from thuisroute.obligations.models import Obligation
from thuisroute.obligations.tests.builders import (
    given_to_colleague,
    many_obligations,
)


@pytest.mark.parametrize("rows", [1, 50, 500])
def test_today_asks_as_little_whatever_there_is(cast: Cast, rows: int) -> None:
    many_obligations(cast, rows)
    client = cast.client("support_worker")
    with counted() as statements:
        page = client.get("/")
    assert page.status_code == 200
    assert len(statements) <= 4, str(statements)


def test_what_is_late_comes_first_and_each_group_is_bounded(cast: Cast) -> None:
    many_obligations(cast, 90)
    page = cast.client("support_worker").get("/").content.decode()
    assert page.index('id="overdue"') < page.index('id="this_week"')
    assert page.index('id="this_week"') < page.index('id="later"')
    assert page.count("Halfjaarlijks evaluatiegesprek</a>") <= 3 * SHOWN
    assert "group=overdue" in page


def test_a_group_is_read_page_by_page_and_back(cast: Cast) -> None:
    many_obligations(cast, 500)
    client = cast.client("support_worker")
    seen: list[str] = []
    text, address = "", "/?scope=mine&group=overdue"
    while address:
        text = client.get(address).content.decode()
        seen += _obligations(text)
        address = _link(text, "after")
    with database_role("worker"):
        late = list(
            Obligation.objects.filter(due__lt=clock.today()).order_by("due", "id")
        )
    assert seen == [str(row.pk) for row in late]
    back = _link(text, "before")
    assert _obligations(client.get(back).content.decode()) == [
        str(row.pk) for row in late[-len(_obligations(text)) - A_PAGE :][:A_PAGE]
    ]


def test_what_a_colleague_is_the_contact_of_is_not_mine(cast: Cast) -> None:
    residents = many_obligations(cast, 1)
    given_to_colleague(cast, residents, "care_manager")
    client = cast.client("support_worker")
    assert not _obligations(client.get("/?scope=mine").content.decode())
    assert _obligations(client.get("/?scope=team").content.decode())


def test_the_association_sees_what_it_takes_part_in(cast: Cast) -> None:
    many_obligations(cast, 1)
    page = cast.client("housing_consultant").get("/").content.decode()
    assert "Halfjaarlijks evaluatiegesprek" in page
    assert "Voorbeeld van Bewoner" in page


def test_the_list_narrows_to_the_residents_of_one_municipality(cast: Cast) -> None:
    many_obligations(cast, 1)
    client = cast.client("support_worker")
    for party, rows in (("municipality", 1), ("other_association", 0)):
        page = client.get(f"/?party={cast.party(party).pk}").content.decode()
        assert len(_obligations(page)) == rows


@pytest.mark.parametrize("role", ["outsider", "other_consultant", "outside_consultant"])
def test_an_outsider_finds_nothing_in_any_scope(cast: Cast, role: str) -> None:
    many_obligations(cast, 10)
    client = cast.client(role)
    for scope in ("mine", "team", "all"):
        page = client.get(f"/?scope={scope}").content.decode()
        assert "Bewoner V-" not in page
        assert not _obligations(page)


@pytest.mark.parametrize(
    "address",
    [
        "/?scope=nonsense", "/?party=nonsense", "/?group=overdue&after=2026-13-45_x",
        "/?group=%00", "/?group=later&before=2026-01-01_", "/?after=x&party=%00",
    ],
)  # fmt: skip
def test_an_address_that_makes_no_sense_shows_the_ordinary_page(
    cast: Cast, address: str
) -> None:
    assert cast.client("support_worker").get(address).status_code == 200


@pytest.mark.parametrize("role", ["programme_manager", "administrator", "mediator"])
def test_everybody_has_a_page_of_today(cast: Cast, role: str) -> None:
    assert cast.client(role).get("/").status_code == 200


def test_what_the_region_has_to_do_is_seen_without_any_resident(cast: Cast) -> None:
    many_obligations(cast, 3)
    with database_role("worker"):
        due = clock.today() + timedelta(days=10)
        Obligation.objects.create(
            region=cast.region, resident=None, agreement=cast.version,
            clock="agreement_evaluation", article="7a", occurrence=1,
            started_event="agreement.adopted", started_on=clock.today(), due=due,
            warn_on=due, agreed_due=due, party_kind="transfer_point",
            role="programme_manager", party=cast.party("transfer_point"),
            created_at=clock.now(),
        )  # fmt: skip
    page = cast.client("programme_manager").get("/").content.decode()
    assert "Jaarlijkse evaluatie van de afspraken" in page
    assert "Bewoner V-" not in page


def _obligations(page: str) -> list[str]:
    return [part.split("/")[0] for part in page.split("/obligations/")[1:]]


def _link(page: str, towards: str) -> str:
    """The address that goes on `after` the last row, or back `before` the first."""
    found = re.search(rf'href="([^"]*&amp;{towards}=[^"]*)"', page)
    return found[1].replace("&amp;", "&") if found else ""
