"""An allocation round: who would get what, the cost of otherwise, and proposing."""

import re
from uuid import UUID, uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.cast import Cast
from thuisroute.agreements.queries import agreement_in_force
from thuisroute.agreements.rules.rounds import RoundPoints
from thuisroute.homes.tests.builders import a_home_in_shop
from thuisroute.kernel import clock
from thuisroute.kernel.verdicts import Reason, Refused
from thuisroute.matching.actions.agree_quota import QuotaTerms, agree_quota
from thuisroute.matching.actions.propose_round import propose_round
from thuisroute.matching.models import Finding, Match
from thuisroute.matching.queries.round import Wanted, round_now
from thuisroute.matching.rules.fits import Fit
from thuisroute.matching.rules.ledger import QuotaKey
from thuisroute.matching.rules.round import Place, Round, worth
from thuisroute.matching.tests.builders import a_framework_agreement, a_proposal
from thuisroute.referrals.tests.builders import a_ready_referral

FINE = Reason("Fine.")
# Told with every round, also where there is nothing to choose between.
ENVY = re.compile(
    r"Zou liever de woning hebben van iemand die verder naar achteren staat</dt>"
    r"\s*<dd>\d+</dd>"
)
PRICE = re.compile(r"Wat de volgorde van de wachtrij kost</dt>\s*<dd>[\d,.]+% van")


@pytest.fixture(autouse=True)
def framework(cast: Cast) -> None:
    a_framework_agreement(cast)


@pytest.mark.parametrize(
    ("favour", "weigh", "place", "points"),
    [
        (0, 0, Place(0, 1), 1_400),
        (3, 1, Place(0, 5), 1_600),
        (3, 1, Place(4, 5), 1_200),
        (3, 1, Place(4, 5, privileged=True), 1_900),
        (0, 2, Place(2, 5), 1_000),
        (0, 20, Place(4, 5), 0),
    ],
)
def test_a_pair_is_worth_what_the_region_agreed(
    favour: int, weigh: int, place: Place, points: int
) -> None:
    agreed = RoundPoints(home=1_000, reason=100, queue=400, priority=700)
    found = Fit((), (FINE,) * favour, (FINE,) * weigh)
    assert worth(found, place, agreed) == points
    assert worth(found, place, RoundPoints()) == 1


def looked_at(cast: Cast, *, most: int | None = None) -> Round:
    with cast.acting("mediator") as actor:
        version = agreement_in_force(actor.region).pk
        found, _homes = round_now(actor, version, Wanted(most=most))
        return found


def test_an_empty_shop_is_a_round_with_nothing_in_it(cast: Cast) -> None:
    assert looked_at(cast).given == ()
    waits = a_ready_referral(cast)
    found = looked_at(cast)
    assert (found.given, found.nowhere) == ((), 1)
    a_home_in_shop(cast, rent=90_000_00)
    found = looked_at(cast)
    assert (len(found.left), found.nowhere) == (1, 1)
    page = cast.client("mediator").get(reverse("allocation_round")).content.decode()
    assert "Niemand die klaar is, past in een woning in de winkel" in page
    assert str(waits.pk) not in page


def two_and_two(cast: Cast) -> dict[str, UUID]:
    """Who waits longest fits both homes, who came later only the cheap one."""
    longest = a_ready_referral(cast, rent_limit=80_000)
    cast.travel(30)
    later = a_ready_referral(cast, rent_limit=65_000)
    return {
        "longest": longest.pk,
        "later": later.pk,
        "cheap": a_home_in_shop(cast, rent=64_000),
        "dear": a_home_in_shop(cast, rent=78_000),
    }


def test_as_many_as_can_be_get_a_home_and_the_cost_of_otherwise_is_told(
    cast: Cast,
) -> None:
    keys = two_and_two(cast)
    found = looked_at(cast)
    given = {one.pair.home.key: one for one in found.given}
    assert given[keys["cheap"]].pair.need.referral == keys["later"]
    assert given[keys["dear"]].pair.need.referral == keys["longest"]
    assert found.gap == 0
    cheap = given[keys["cheap"]]
    assert cheap.before is not None
    assert cheap.before.referral == keys["longest"]
    # Then the dear home goes to nobody.
    assert cheap.cost is not None
    assert cheap.cost > 1_000
    assert found.ways[0].housed == 2
    assert found.ways[-1].waiting == 100


def test_a_limit_on_neighbourhoods_leaves_a_home_and_says_what_one_more_brings(
    cast: Cast,
) -> None:
    two_and_two(cast)
    found = looked_at(cast, most=1)
    assert (len(found.given), len(found.left)) == (1, 1)
    (full,) = found.full
    assert (full.neighbourhood, full.given) == ("Voorbeeldbuurt", 1)
    assert full.points_for_one_more > 1_000


def test_who_is_proposed_already_for_a_home_is_not_proposed_for_it_again(
    cast: Cast,
) -> None:
    keys = two_and_two(cast)
    a_proposal(cast, keys["cheap"], keys["later"])
    found = looked_at(cast)
    assert (keys["later"], keys["cheap"]) not in {
        (one.pair.need.referral, one.pair.home.key) for one in found.given
    }


def test_a_round_is_proposed_whole_or_not_at_all(cast: Cast) -> None:
    keys = two_and_two(cast)
    pairs = [(keys["longest"], keys["dear"]), (keys["later"], keys["cheap"])]
    with cast.acting("mediator") as actor:
        with pytest.raises(Refused, match="at least one"):
            propose_round(by=actor, pairs=[], wanted=Wanted(), reason="")
        with pytest.raises(Refused, match="limit"):
            propose_round(by=actor, pairs=pairs, wanted=Wanted(most=1), reason=" ")
        with pytest.raises(Refused, match="goes first"):
            propose_round(by=actor, pairs=pairs, wanted=Wanted(), reason="")
        assert not Match.objects.exists()
        made = propose_round(
            by=actor, pairs=pairs, wanted=Wanted(), reason="Zo krijgen beiden een huis"
        )
        assert len(made.matches) == 2
        reasons = Finding.objects.filter(match__in=made.matches)
        assert {one.deviation_reason for one in reasons} == {
            "",
            "Zo krijgen beiden een huis",
        }


def test_the_numbers_of_the_year_are_read_once_for_all_of_a_round(cast: Cast) -> None:
    keys = two_and_two(cast)
    with cast.acting("programme_manager") as actor:
        key = QuotaKey(cast.party("association").pk, "0361", "earn_in_home")
        terms = QuotaTerms(key, clock.today().year, 1, "artikel 4")
        agree_quota(by=actor, terms=terms)
    pairs = [(keys["longest"], keys["dear"]), (keys["later"], keys["cheap"])]
    with cast.acting("mediator") as actor:
        with CaptureQueriesContext(connection) as asked:
            propose_round(by=actor, pairs=pairs, wanted=Wanted(), reason="Besproken")
        # Once to keep the round as it was found, and once under the lock.
        counted = [one for one in asked if "matching_under_way" in one["sql"]]
        assert len(counted) == 2
        above = Match.objects.values_list("referral_id", "above_quota")
        assert dict(above) == {keys["longest"]: False, keys["later"]: True}


def test_the_page_proposes_who_is_ticked_and_keeps_what_was_typed(cast: Cast) -> None:
    keys = two_and_two(cast)
    client, url = cast.client("mediator"), reverse("allocation_round")
    page = re.sub(r"\s+", " ", client.get(url).content.decode())
    assert "Wie welke woning zou krijgen" in page
    assert "past ook; deze woning aan die persoon geven" in page
    assert "binnen deze regels heeft geen antwoord meer punten" in page
    assert ENVY.search(page)
    assert PRICE.search(page)
    pair = f"{keys['later']}/{keys['cheap']}"
    assert f'value="{pair}"' in page
    sent = {"pairs": [pair], "reason": "", "waiting": "0", "once": str(uuid4())}
    refused = client.post(url, sent).content.decode()
    assert "gaat" in refused
    assert not Match.objects.exists()
    sent |= {"reason": "Anders blijft een huis leeg", "once": str(uuid4())}
    answer = client.post(url, sent, follow=True).content.decode()
    assert "1 voorstel is gedaan." in answer
    with cast.acting("mediator"):
        (match,) = Match.objects.all()
    assert (match.referral_id, match.home_id) == (keys["later"], keys["cheap"])


@pytest.mark.parametrize(
    "bad", [{"most": "0"}, {"most": "x"}, {"waiting": "7"}, {"most": "99999999999"}]
)
def test_a_wrong_question_shows_the_best_total(cast: Cast, bad: dict[str, str]) -> None:
    two_and_two(cast)
    answer = cast.client("mediator").get(reverse("allocation_round"), bad)
    assert answer.status_code == 200
    assert "Wie welke woning zou krijgen" in answer.content.decode()


def test_a_pair_that_is_not_in_the_round_is_refused_with_a_sentence(cast: Cast) -> None:
    two_and_two(cast)
    sent = {"pairs": ["x/y"], "reason": "Toch", "once": str(uuid4())}
    url = reverse("allocation_round")
    answer = cast.client("mediator").post(url, sent)
    assert answer.status_code == 200
    assert "Toch" in answer.content.decode()
    with cast.acting("mediator"):
        assert not Match.objects.exists()
