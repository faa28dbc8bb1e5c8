"""What residents read of a stay elsewhere."""

from django.urls import reverse

from tests.cast import Cast
from thuisroute.desk.tests.own_pages import at_home
from thuisroute.guidance.tests.stays import a_place, staying
from thuisroute.tenancies.tests.builders import a_running_lease


def test_residents_read_where_they_stay_and_when_they_go_home(cast: Cast) -> None:
    lease = a_running_lease(cast)
    staying(cast, lease.resident_id, a_place(cast))
    own = at_home(cast, lease.match.referral).get(reverse("own_away")).text
    for words in ("De Luwte", "U gaat naar huis op", "Uw woning blijft van u"):
        assert words in own
