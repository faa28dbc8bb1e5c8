"""An arrival that is written down once the stay is over."""

import pytest

from tests.cast import Cast
from thuisroute.guidance.actions.begin_stay import begin_stay
from thuisroute.guidance.models import HomeKept, Stay
from thuisroute.guidance.rules.stay_lifecycle import StayState
from thuisroute.guidance.tests.stays import a_place, a_stay, granted
from thuisroute.kernel.verdicts import Refused
from thuisroute.tenancies.tests.builders import a_running_lease


def test_a_weekend_is_written_down_on_monday(cast: Cast) -> None:
    resident = a_running_lease(cast).resident_id
    stay = a_stay(cast, resident, days=3)
    granted(cast, stay, a_place(cast))
    cast.travel(3)
    with cast.acting("support_worker") as actor:
        begin_stay(by=actor, stay=stay.pk)
        row = Stay.objects.get(pk=stay.pk)
        assert row.state == StayState.THERE
        assert HomeKept.objects.get(stay=row).since == row.begins_on


def test_nobody_arrives_before_the_first_day(cast: Cast) -> None:
    resident = a_running_lease(cast).resident_id
    stay = a_stay(cast, resident)
    with cast.acting("support_worker") as actor, pytest.raises(Refused):
        begin_stay(by=actor, stay=stay.pk)
