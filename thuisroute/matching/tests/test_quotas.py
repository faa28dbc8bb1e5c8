"""A number of homes agreed for a year: what is left of it, and what goes above it."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest
from django.urls import reverse

from tests.cast import Cast
from thuisroute.agreements.rules.rounds import NO_ROUND, QuotaForce
from thuisroute.homes.tests.builders import a_home_in_shop
from thuisroute.kernel import clock
from thuisroute.kernel.verdicts import Refused
from thuisroute.matching.actions.agree_quota import QuotaTerms, agree_quota
from thuisroute.matching.actions.confirm_no import Answer
from thuisroute.matching.actions.propose_round import propose_round
from thuisroute.matching.models import Finding, Match
from thuisroute.matching.queries import bounds
from thuisroute.matching.queries.ledger import ledger_of
from thuisroute.matching.queries.round import Wanted
from thuisroute.matching.rules.fits import Fit
from thuisroute.matching.rules.ledger import Line, QuotaKey, sums_by, year_asked
from thuisroute.matching.rules.numbers import Numbers
from thuisroute.matching.rules.quotas import QUOTA, HomeQuota, above
from thuisroute.matching.tests.builders import (
    a_framework_agreement,
    a_no_answered,
    a_no_said,
    a_proposal,
    an_allocated_home,
)
from thuisroute.matching.tests.test_fits import HOME, fitted
from thuisroute.matching.tests.test_rounds import looked_at
from thuisroute.referrals.tests.builders import a_ready_referral

KEY = QuotaKey(UUID(int=1), "0361", "earn_in_home")
FITS = Fit((), (), ())


@pytest.mark.parametrize(
    ("agreed", "given", "under_way", "left"),
    [(3, 0, 0, 3), (3, 1, 1, 1), (3, 2, 1, 0), (3, 5, 1, 0), (0, 0, 0, 0)],
)
def test_what_is_left(agreed: int, given: int, under_way: int, left: int) -> None:
    quota = HomeQuota(2027, agreed, given, under_way)
    assert quota.left == left
    assert (above(quota) is None) is bool(left)
    assert above(None) is None


@pytest.mark.parametrize(
    ("firm", "fits", "signals"), [(True, False, ()), (False, True, (QUOTA,))]
)
def test_above_it_is_weighed_or_stands_in_the_way_as_the_region_agreed(
    *, firm: bool, fits: bool, signals: tuple[str, ...]
) -> None:
    full = HomeQuota(2027, 2, 1, 1, firm=firm, article="13")
    found = fitted(replace(HOME, quota=full))
    assert (found.fits, found.signals) == (fits, signals)
    assert not found.deviable if firm else found.deviable
    said = found.hard[0].reason if firm else found.weigh[-1]
    assert said.article == "13"
    assert dict(said.values) == {"agreed": "2", "year": "2027", "used": "2"}
    assert fitted(replace(HOME, quota=replace(full, agreed=3))).fits


def test_a_round_signals_only_what_goes_above_once_those_before_are_given() -> None:
    homes = [UUID(int=one) for one in range(4)]
    numbers = Numbers({KEY: HomeQuota(2027, 3, 1, 0)}, dict.fromkeys(homes[:3], KEY))
    found = list(numbers.weighed((home, FITS) for home in homes))
    assert [one.signals for one in found] == [(), (), (QUOTA,), ()]
    (told,) = numbers.told(homes)
    assert (told.given, told.left) == (3, -1)
    assert not list(numbers.rooms())
    firm = Numbers({KEY: HomeQuota(2027, 3, 1, 0, firm=True)}, numbers.counts_in)
    (room,) = firm.rooms()
    assert (len(room.homes), room.left) == (3, 2)


def test_sums_leave_out_what_was_given_where_nothing_was_agreed() -> None:
    lines = [
        Line(KEY, 10, given=4),
        Line(replace(KEY, product="training"), None, given=3),
        Line(replace(KEY, municipality="0373"), 2, given=5),
    ]
    found = sums_by(lines, lambda one: one.key.municipality)
    assert [(key, one.agreed, one.given, one.to_go) for key, one in found.items()] == [
        ("0361", 10, 7, 6),
        ("0373", 2, 5, -3),
    ]


@pytest.mark.parametrize(
    ("asked", "year"),
    [("2019", 2019), ("x", 2027), ("", 2027), ("99999", 2027), ("1999", 2027)],
)
def test_any_year_can_be_looked_at(asked: str, year: int) -> None:
    assert year_asked(asked, 2027) == year


def agreed(cast: Cast, number: int) -> None:
    with cast.acting("programme_manager") as actor:
        key = QuotaKey(cast.party("association").pk, "0361", "earn_in_home")
        year = clock.today().year
        agree_quota(by=actor, terms=QuotaTerms(key, year, number, "artikel 4"))


@pytest.fixture
def at_most(monkeypatch: pytest.MonkeyPatch) -> None:
    """A region in which a number is the end of it."""
    rule = replace(NO_ROUND, quota=QuotaForce.AT_MOST)

    class Law:
        rounds = rule

    monkeypatch.setattr(bounds, "law_in_force", lambda _region: Law)
    monkeypatch.setattr(bounds, "agreement", lambda _version: Law)


def test_above_the_number_a_reason_is_asked_and_counted(cast: Cast) -> None:
    a_framework_agreement(cast)
    agreed(cast, 1)
    an_allocated_home(cast, a_home_in_shop(cast), a_ready_referral(cast).pk)
    home, waits = a_home_in_shop(cast), a_ready_referral(cast).pk
    page = cast.client("mediator").get(reverse("propose", args=[home]))
    assert "1 afgesproken, 0 gegeven, 1 onderweg, 0 over" in page.content.decode()
    with pytest.raises(Refused, match="above what was agreed"):
        a_proposal(cast, home, waits, reason=" ")
    match = a_proposal(cast, home, waits, reason="De corporatie biedt er een extra")
    with cast.acting("mediator"):
        assert Match.objects.get(pk=match).above_quota
        assert Finding.objects.get(pk=match).found["deviates"] == [QUOTA]
        assert not Match.objects.exclude(pk=match).get().above_quota
    with cast.acting("governor") as actor:
        (line,) = ledger_of(actor, clock.today().year)
        assert (line.agreed, line.above) == (1, 1)
    shown = cast.client("governor").get(reverse("ledger")).content.decode()
    assert "Voorgesteld boven wat is afgesproken" in shown


def test_a_home_does_not_count_beside_itself(cast: Cast) -> None:
    a_framework_agreement(cast)
    agreed(cast, 1)
    home = a_home_in_shop(cast)
    a_proposal(cast, home, a_ready_referral(cast).pk)
    cast.travel(1)
    rival = a_proposal(cast, home, a_ready_referral(cast).pk)
    with cast.acting("mediator"):
        assert not Match.objects.get(pk=rival).above_quota


def test_a_round_says_what_is_left_and_asks_why_for_what_is_above(cast: Cast) -> None:
    a_framework_agreement(cast)
    agreed(cast, 1)
    for _one in range(2):
        a_home_in_shop(cast)
        a_ready_referral(cast)
        cast.travel(1)
    found = looked_at(cast)
    assert [one.pair.fit.signals for one in found.given] == [(), (QUOTA,)]
    (told,) = found.numbers
    assert (told.quota.agreed, told.given, told.left) == (1, 2, -1)
    page = cast.client("mediator").get(reverse("allocation_round")).content.decode()
    assert "Wat voor dit jaar is afgesproken" in page
    assert "1 erboven" in page
    pairs = [(one.pair.need.referral, one.pair.home.key) for one in found.given]
    with cast.acting("mediator") as actor:
        with pytest.raises(Refused):
            propose_round(by=actor, pairs=pairs, wanted=Wanted(), reason="")
        made = propose_round(by=actor, pairs=pairs, wanted=Wanted(), reason="Extra")
        kept = Match.objects.filter(pk__in=made.matches, above_quota=True)
        assert kept.count() == 1


@pytest.mark.usefixtures("at_most")
def test_where_a_number_is_the_end_of_it_nobody_is_proposed_above_it(
    cast: Cast,
) -> None:
    a_framework_agreement(cast)
    agreed(cast, 1)
    homes = [a_home_in_shop(cast) for _one in range(2)]
    people = [a_ready_referral(cast).pk for _one in range(2)]
    found = looked_at(cast)
    assert (len(found.given), len(found.left)) == (1, 1)
    assert found.exact
    a_proposal(cast, homes[0], people[0])
    with pytest.raises(Refused, match="were agreed"):
        a_proposal(cast, homes[1], people[1])
    found = looked_at(cast)
    assert [one.pair.home.key for one in found.given] == [homes[0]]


@pytest.mark.usefixtures("at_most")
def test_a_no_that_waits_keeps_the_number_that_its_proposal_took(cast: Cast) -> None:
    a_framework_agreement(cast)
    agreed(cast, 1)
    match = a_proposal(cast, a_home_in_shop(cast), a_ready_referral(cast).pk)
    a_no_said(cast, match)
    with pytest.raises(Refused, match="were agreed"):
        a_proposal(cast, a_home_in_shop(cast), a_ready_referral(cast).pk)
    a_no_answered(cast, match, Answer(confirmed=True))
    a_proposal(cast, a_home_in_shop(cast), a_ready_referral(cast).pk)


def test_the_ledger_adds_up_by_association_and_municipality_in_any_year(
    cast: Cast,
) -> None:
    with cast.acting("programme_manager") as actor:
        today = clock.today()
        towns = cast.agreement.municipalities_on(today)
        for town, number in zip(towns, (1_200, 3), strict=False):
            key = QuotaKey(cast.party("association").pk, town.code, "earn_in_home")
            terms = QuotaTerms(key, today.year, number, "artikel 4")
            agree_quota(by=actor, terms=terms)
    client = cast.client("governor")
    page = client.get(reverse("ledger")).content.decode()
    assert "Afgesproken, gegeven en over, per gemeente" in page
    assert "1.203" in page
    assert client.get(reverse("ledger"), {"year": "2011"}).status_code == 200
    wrong = client.get(reverse("ledger"), {"year": "12"}).content.decode()
    assert 'value="12"' in wrong


def test_the_day_of_the_proposal_says_which_year(cast: Cast) -> None:
    agreed(cast, 1)
    with cast.acting("mediator") as actor:
        assert bounds.bounds_now(actor, cast.version.pk).year == clock.today().year
    cast.travel((date(clock.today().year + 1, 1, 2) - clock.today()).days)
    with cast.acting("mediator") as actor:
        assert not bounds.bounds_now(actor, cast.version.pk).agreed
