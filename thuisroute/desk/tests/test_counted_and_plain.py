"""How somebody's place counts, and what a form of lease means, where it is read."""

from django.urls import reverse

from tests.cast import Cast
from thuisroute.desk.tests.own_pages import a_link, entered
from thuisroute.referrals.tests.builders import a_registered_referral
from thuisroute.tenancies.tests.builders import a_running_lease


def test_before_a_home_the_group_tells_where_somebody_lives(cast: Cast) -> None:
    referral = a_registered_referral(cast)
    page = cast.client("support_worker").get(
        reverse("dossier", args=[referral.resident_id])
    )
    group = cast.agreement.target_group(referral.resident.target_group)
    assert group.place is not None
    (rule,) = [one for one in cast.agreement.ethos if one.place is group.place]
    assert rule.says.nl in page.text
    assert f"ETHOS Light {rule.category}" in page.text


def test_in_a_home_the_lease_tells_how_it_counts(cast: Cast) -> None:
    lease = a_running_lease(cast)
    page = cast.client("support_worker").get(
        reverse("dossier", args=[lease.resident_id])
    )
    assert "Woont hier, en telt in de monitor mee als dakloos" in page.text


def test_the_resident_reads_rights_and_duties_in_plain_words(cast: Cast) -> None:
    lease = a_running_lease(cast)
    page = entered(a_link(cast, lease.resident_id)).get(reverse("own_home")).text
    for words in ("Waar u op kunt rekenen", "Wat u moet doen", "met uw buren"):
        assert words in page, words
