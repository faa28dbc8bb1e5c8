"""What was said at a talk and why things ended is read with the name only."""

from uuid import uuid4

import pytest
from django.urls import reverse

from tests.cast import Cast
from tests.permissions.tables import texts_with
from tests.roles import database_role
from thuisroute.homes.tests.builders import a_home_in_shop
from thuisroute.kernel import clock
from thuisroute.matching.actions.withdraw_match import decline_candidate
from thuisroute.matching.models import Match, MatchWords
from thuisroute.matching.queries.steps import why_ended as why_match_ended
from thuisroute.matching.rules.reasons import Cause
from thuisroute.matching.tests.builders import a_proposal
from thuisroute.referrals.tests.builders import a_ready_referral
from thuisroute.residents.queries.identities import identity_of
from thuisroute.sharing.queries.policy import HOUSING, residents_shared_with
from thuisroute.sharing.tests.builders import given, taken_back
from thuisroute.tenancies.actions.cancel_lease import cancel_lease
from thuisroute.tenancies.models import Lease, LeaseWords, OwnWords, ReviewContribution
from thuisroute.tenancies.queries.one_lease import why_ended
from thuisroute.tenancies.queries.reviews import reviews_of_tenancy
from thuisroute.tenancies.rules.reviewing import Contribution
from thuisroute.tenancies.tests.browsing import lease_url, post, text_of
from thuisroute.tenancies.tests.builders import (
    a_prepared_lease,
    a_review,
    a_running_lease,
)

RULES = ("mediation", "allocation", "tenancy", "early_warning")
NAMELESS = ("mediator", "housing_consultant")
SAID, REASON = "De tuin is op orde", "Het ging thuis niet goed"


def no_name(cast: Cast, lease: Lease) -> Lease:
    """The resident takes back what they said yes to."""
    for rule in RULES:
        taken_back(cast, lease.resident_id, rule)
    return lease


def yes_again(cast: Cast, lease: Lease, who: str, *, by: str = "tenancy") -> None:
    """To what the mediator may know, or to this of the association."""
    given(cast, lease.resident_id, {"mediator": "mediation"}.get(who, by))


@pytest.fixture
def lease(cast: Cast) -> Lease:
    return no_name(cast, a_running_lease(cast))


def heard(cast: Cast, who: str, lease: Lease) -> list[str]:
    """Of the one talk that was held."""
    with cast.acting(who) as actor:
        (talk,) = reviews_of_tenancy(actor, lease.match_id, lease.resident_id)
        return [one.text for one in talk.said]


@pytest.mark.parametrize("who", NAMELESS)
def test_that_a_talk_was_held_is_read_without_what_was_said(
    cast: Cast, lease: Lease, who: str
) -> None:
    a_review(cast, lease, said=[Contribution(HOUSING, "care_provider", SAID, 3)])
    assert heard(cast, "support_worker", lease) == [SAID]
    assert heard(cast, who, lease) == []
    with cast.acting(who):
        assert texts_with("tenancies_review", str(lease.pk)) == 1
        assert ReviewContribution.objects.count() == 0
        assert ReviewContribution.objects.update(score=1) == 0
    assert SAID not in text_of(cast.client(who).get(lease_url(lease)))
    yes_again(cast, lease, who)
    assert heard(cast, who, lease) == [SAID]
    assert SAID in text_of(cast.client(who).get(lease_url(lease)))


def test_without_the_name_a_part_is_added_once(cast: Cast, lease: Lease) -> None:
    url = reverse("contribute", args=[a_review(cast, lease)])
    who, field = "housing_consultant", f"text_{HOUSING}"
    assert cast.client(who).get(url).status_code == 200
    assert post(cast, who, url, **{field: SAID}).status_code == 302
    again = post(cast, who, url, **{field: "Toch anders"})
    assert again.status_code == 200
    assert heard(cast, "support_worker", lease) == [SAID]
    yes_again(cast, lease, who)
    assert post(cast, who, url, **{field: "Toch anders"}).status_code == 302
    assert heard(cast, "support_worker", lease) == ["Toch anders"]


@pytest.mark.parametrize("who", NAMELESS)
def test_what_residents_wrote_waits_for_a_talk_with_who_reads_it(
    cast: Cast, lease: Lease, who: str
) -> None:
    with database_role("worker"):
        OwnWords.objects.create(
            resident_id=lease.resident_id, domain=HOUSING, text="Ik woon hier graag",
            written_on=clock.today(), written_by=uuid4(),
        )  # fmt: skip
    with cast.acting(who):
        assert OwnWords.objects.count() == 0
    a_review(cast, lease, by="housing_consultant")
    assert heard(cast, "support_worker", lease) == []
    with cast.acting("support_worker"):
        assert OwnWords.objects.filter(review__isnull=True).count() == 1
    yes_again(cast, lease, who)
    with cast.acting(who):
        assert OwnWords.objects.count() == 1


@pytest.mark.parametrize("who", NAMELESS)
def test_that_a_lease_ended_is_read_without_why(cast: Cast, who: str) -> None:
    lease = no_name(cast, a_prepared_lease(cast))
    with cast.acting("housing_consultant") as actor:
        cancel_lease(by=actor, lease=lease.pk, reason=REASON, on=clock.today())
    page = lease_url(lease)
    with cast.acting(who):
        assert Lease.objects.get().ended_on == clock.today()
        assert (why_ended(lease.pk), LeaseWords.objects.count()) == ("", 0)
    assert REASON not in text_of(cast.client(who).get(page))
    # It never started, so the association knows of it by the home it allocated.
    yes_again(cast, lease, who, by="allocation")
    with cast.acting(who):
        assert why_ended(lease.pk) == REASON
    assert REASON in text_of(cast.client(who).get(page))


def test_that_a_match_ended_is_read_without_why(cast: Cast) -> None:
    referral = a_ready_referral(cast)
    key = a_proposal(cast, a_home_in_shop(cast), referral.pk)
    with cast.acting("housing_consultant") as actor:
        assert (
            identity_of(
                referral.resident_id,
                among=residents_shared_with(actor, domain="identity"),
            )
            is None
        )
        decline_candidate(
            by=actor, match=key, on=clock.today(), cause=Cause.OTHER.value, words=REASON
        )
    page = reverse("match", args=[key])
    assert REASON in text_of(cast.client("mediator").get(page))
    taken_back(cast, referral.resident_id)
    with cast.acting("mediator"):
        assert Match.objects.get(pk=key).ended_cause == Cause.OTHER
        assert (why_match_ended(key), MatchWords.objects.count()) == ("", 0)
    assert REASON not in text_of(cast.client("mediator").get(page))
