"""Where a municipality decides, the law says how long somebody can object."""

import shutil
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from django.urls import reverse

from tests.cast import Cast
from tests.roles import database_role
from tests.sixth_region.test_a_region_by_files_only import PACK, adopt
from tests.sixth_region.walking import cast_in
from thuisroute.desk.tests.own_pages import at_home
from thuisroute.kernel import clock
from thuisroute.obligations.models import Obligation
from thuisroute.parties.models import Region
from thuisroute.referrals.models import Referral
from thuisroute.referrals.rules.priority import PriorityState
from thuisroute.referrals.tests.builders import a_registered_referral
from thuisroute.referrals.tests.objecting import decided

pytestmark = pytest.mark.django_db
WEEKS = timedelta(weeks=6)


@pytest.fixture
def cast(tmp_path: Path) -> Cast:
    shutil.copytree(PACK, tmp_path / PACK.name)
    adopt(tmp_path)
    with database_role("owner"):
        return cast_in(Region.objects.get(code=PACK.name))


@pytest.fixture
def refused(cast: Cast) -> Referral:
    row = a_registered_referral(cast)
    decided(cast, row.pk, PriorityState.REFUSED, who="wmo_consultant")
    return row


def test_until_the_last_day_and_answered_after_that(
    cast: Cast, refused: Referral
) -> None:
    last = clock.today() + WEEKS
    cast.travel(WEEKS.days)
    home = at_home(cast, refused)
    page = home.get(reverse("own_queue")).content.decode()
    assert f"tot en met {last.day} " in page
    assert "Awb 6:7" in page
    typed = {"words": "", "once": uuid4()}
    assert home.post(reverse("own_queue"), typed).status_code == 302
    assert "Awb 7:10" in home.get(reverse("own_queue")).content.decode()
    with cast.acting("wmo_consultant"):
        asked = Obligation.objects.get(clock="answer_from_the_coast")
        assert (asked.due, asked.settled) == (last + WEEKS, "")


def test_after_the_last_day_the_page_says_what_can_still_be_done(
    cast: Cast, refused: Referral
) -> None:
    cast.travel(WEEKS.days + 1)
    home = at_home(cast, refused)
    page = home.get(reverse("own_queue")).content.decode()
    assert "Dat is voorbij." in page
    assert "Dan kunt u naar de rechter." in page
    assert "Ik ben het er niet mee eens" not in page
    for route in ("own_route", "own_queue"):
        page = home.get(reverse(route)).content.decode()
        assert "Dat kunt u zeggen." not in page
    typed = {"words": "", "once": uuid4()}
    assert home.post(reverse("own_queue"), typed).status_code == 200
