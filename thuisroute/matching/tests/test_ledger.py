"""The quota ledger: what was agreed, and what became of the homes."""

from uuid import UUID, uuid4

import pytest
from django.urls import reverse

from tests.cast import Cast
from tests.roles import database_role
from thuisroute.homes.actions.take_out_of_shop import fill_outside, take_out_of_shop
from thuisroute.homes.tests.builders import a_home_in_shop
from thuisroute.kernel import clock
from thuisroute.kernel.verdicts import Refused
from thuisroute.matching.actions.agree_quota import QuotaTerms, agree_quota
from thuisroute.matching.models import Quota
from thuisroute.matching.queries.ledger import (
    declined_in,
    ledger_of,
    unmatched_now,
    unmet_now,
)
from thuisroute.matching.rules.ledger import (
    Line,
    QuotaKey,
    lines_of,
    may_be_agreed,
    total_of,
)
from thuisroute.matching.tests.builders import (
    a_framework_agreement,
    a_proposal,
    an_allocated_home,
)
from thuisroute.parties.models import Party
from thuisroute.referrals.tests.builders import a_ready_referral

ONE = QuotaKey(UUID(int=1), "0361", "earn_in_home")
OTHER = QuotaKey(UUID(int=2), "0361", "earn_in_home")


def test_what_was_agreed_and_what_happened_stand_in_one_line() -> None:
    lines = lines_of(
        {ONE: 10}, [(ONE, "offered", 4), (ONE, "given", 3), (OTHER, "withdrawn", 1)]
    )
    assert lines == [
        Line(ONE, 10, offered=4, withdrawn=0, given=3),
        Line(OTHER, None, withdrawn=1),
    ]
    assert [one.to_go for one in lines] == [7, None]
    total = total_of(lines)
    assert total is not None
    assert (total.agreed, total.offered, total.withdrawn, total.given) == (10, 4, 1, 3)
    assert total_of([]) is None


@pytest.mark.parametrize(
    ("number", "year", "rests_on", "fine"),
    [
        (0, 2026, "artikel 4", True),
        (9_999, 2036, "artikel 4", True),
        (10_000, 2026, "artikel 4", False),
        (-1, 2026, "artikel 4", False),
        (5, 2024, "artikel 4", False),
        (5, 2037, "artikel 4", False),
        (5, 2026, "  ", False),
    ],
)
def test_what_can_be_agreed(
    *, number: int, year: int, rests_on: str, fine: bool
) -> None:
    verdict = may_be_agreed(number=number, year=year, this_year=2026, rests_on=rests_on)
    assert verdict.allowed is fine


def terms(cast: Cast, number: int) -> QuotaTerms:
    key = QuotaKey(cast.party("association").pk, "0361", "earn_in_home")
    return QuotaTerms(key, clock.today().year, number, "Prestatieafspraken, artikel 4")


def test_a_new_number_takes_the_place_and_the_old_one_stays(cast: Cast) -> None:
    with cast.acting("programme_manager") as actor:
        agree_quota(by=actor, terms=terms(cast, 8))
        agree_quota(by=actor, terms=terms(cast, 12))
        (line,) = ledger_of(actor, clock.today().year)
        assert line.agreed == 12
        assert sorted(Quota.objects.values_list("number", flat=True)) == [8, 12]


def test_a_quota_of_what_nobody_knows_is_refused(cast: Cast) -> None:
    with cast.acting("programme_manager") as actor:
        for key in (
            QuotaKey(uuid4(), "0361", "earn_in_home"),
            QuotaKey(cast.party("association").pk, "9999", "earn_in_home"),
            QuotaKey(cast.party("association").pk, "0361", "castle"),
        ):
            wrong = QuotaTerms(key, clock.today().year, 1, "x")
            with pytest.raises(Refused, match="Choose an association"):
                agree_quota(by=actor, terms=wrong)


def test_homes_are_counted_once_a_year_by_what_became_of_them(cast: Cast) -> None:
    a_framework_agreement(cast)
    gone, elsewhere = a_home_in_shop(cast), a_home_in_shop(cast)
    with cast.acting("housing_consultant") as actor:
        take_out_of_shop(by=actor, home=gone, on=clock.today())
        fill_outside(by=actor, home=elsewhere, on=clock.today())
    given = a_home_in_shop(cast)
    an_allocated_home(cast, given, a_ready_referral(cast).pk)
    with cast.acting("governor") as actor:
        (line,) = ledger_of(actor, clock.today().year)
        assert (line.offered, line.withdrawn, line.let_outside) == (3, 1, 1)
        assert declined_in(clock.today().year) == []
        year = clock.today().year
    file = cast.client("governor").get(reverse("ledger_file"), {"year": "x"})
    head, row = file.content.decode("utf-8-sig").splitlines()
    assert head.startswith("Jaar;Corporatie;")
    assert row.startswith(f"{year};")
    assert row.endswith(";;3;1;1;0;0")


def test_what_stands_still_and_what_is_missing_is_counted(cast: Cast) -> None:
    a_framework_agreement(cast)
    a_home_in_shop(cast, rent=70_000)
    seen = a_home_in_shop(cast, rent=64_000)
    a_proposal(cast, seen, a_ready_referral(cast).pk)
    cast.travel(12)
    for _one in range(5):
        a_ready_referral(cast, rent_limit=31_000)
    with cast.acting("governor"):
        (stands,) = unmatched_now()
        assert (stands.rent, stands.number, stands.longest) == (70_000, 1, 12)
        (missing,) = unmet_now()
        assert (missing.rent, missing.number) == (30_000, 5)


def test_the_page_shows_the_year_and_takes_a_quota(cast: Cast) -> None:
    a_home_in_shop(cast)
    year = clock.today().year
    page = cast.client("governor").get(reverse("ledger")).content.decode()
    assert "Woningen: afgesproken en gegeven" in page
    assert "Een aantal vastleggen" not in page
    client = cast.client("programme_manager")
    sent = {
        "association": str(cast.party("association").pk),
        "municipality": "0361",
        "product": "earn_in_home",
        "year": str(year),
        "number": "25",
        "rests_on": "Prestatieafspraken, artikel 4",
        "once": str(uuid4()),
    }
    shown = client.post(reverse("new_quota"), sent, follow=True).content.decode()
    assert "Het aantal staat vast." in shown
    assert "Afgesproken 25, aangeboden 1, gegeven 0" in shown
    wrong = client.post(
        reverse("new_quota"), sent | {"number": "veel", "once": str(uuid4())}
    ).content.decode()
    assert "Prestatieafspraken, artikel 4" in wrong
    assert client.get(reverse("ledger"), {"year": "x"}).status_code == 200
    last = client.get(reverse("ledger"), {"year": str(year - 1)}).content.decode()
    assert "In dit jaar is niets afgesproken of aangeboden" in last


def test_who_does_not_read_how_the_agreement_is_kept_reads_no_ledger(
    cast: Cast,
) -> None:
    client = cast.client("outreach_worker")
    assert client.get(reverse("ledger")).status_code == 403
    assert cast.client("governor").get(reverse("new_quota")).status_code == 403


def test_what_an_association_gave_stays_by_its_name_once_it_left(cast: Cast) -> None:
    with cast.acting("programme_manager") as actor:
        key = QuotaKey(cast.party("association").pk, "0361", "earn_in_home")
        terms = QuotaTerms(key, clock.today().year, 4, "artikel 4")
        agree_quota(by=actor, terms=terms)
    with database_role("owner"):
        Party.objects.filter(pk=key.association).update(active=False)
    page = cast.client("governor").get(reverse("ledger")).content.decode()
    assert cast.party("association").name in page
