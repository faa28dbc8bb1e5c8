"""The way back to support that residents have on their own pages."""

from uuid import uuid4

from django.urls import reverse

from tests.cast import Cast
from thuisroute.desk.tests.own_pages import at_home
from thuisroute.guidance.models import ScalingRequest
from thuisroute.guidance.tests.builders import a_decision_on_support, a_goal
from thuisroute.guidance.tests.stays import burning
from thuisroute.kernel import clock
from thuisroute.kernel.calendar import add_months
from thuisroute.tenancies.tests.builders import a_running_lease


def test_fourteen_months_later_one_button_of_the_resident_asks_support_again(
    cast: Cast,
) -> None:
    lease = a_running_lease(cast)
    resident = lease.resident_id
    a_decision_on_support(cast, resident)
    a_goal(cast, resident, wanted="Mijn eigen ritme")
    burning(cast, lease)
    cast.travel((add_months(clock.today(), 14) - clock.today()).days)
    client = at_home(cast, lease.match.referral)
    assert "Ik wil weer hulp" in client.get(reverse("own_help")).text
    assert client.post(reverse("own_back"), {"once": uuid4()}).status_code == 302
    assert "Ik wil weer hulp" not in client.get(reverse("own_help")).text
    with cast.acting("wmo_consultant"):
        asked = ScalingRequest.objects.get()
        assert (asked.direction, asked.hours, asked.asked_as) == ("up", 26, "resident")
    # Everything of before is at hand for who decides.
    plan = cast.client("wmo_consultant").get(reverse("plan", args=[resident])).text
    assert "Mijn eigen ritme" in plan
    # A second time while it waits changes nothing.
    assert client.post(reverse("own_back"), {"once": uuid4()}).status_code == 302
    with cast.acting("wmo_consultant"):
        assert ScalingRequest.objects.count() == 1
