"""The forms of meetings, with nonsense in every field."""

from tests.bad_input.test_every_form import ask, day, sound
from tests.cast import Cast
from thuisroute.meetings.models import AgendaItem, Attendance
from thuisroute.meetings.tests.builders import HOUSING, a_decision, a_meeting
from thuisroute.tenancies.tests.builders import a_running_lease


def test_the_forms_of_meetings(cast: Cast) -> None:
    resident = a_running_lease(cast).resident_id
    meeting = a_meeting(cast, resident, in_days=21)
    decision = a_decision(cast, meeting).pk
    seat = f"{cast.party('provider').pk}.support_worker"
    when = {"on": day(30), "at": "10:00", "minutes": "60", "way": "home", "office": ""}
    with cast.acting("support_worker"):
        item = AgendaItem.objects.get(meeting=meeting, clock="neighbour_agreements").pk
        there = [str(Attendance.objects.filter(meeting=meeting).latest("role").pk)]
    here, who = meeting.pk, "support_worker"
    ask(
        cast,
        sound(who, "new_meeting", resident, kind="handover", asked=[seat], **when),
        sound(who, "bring", here, domain=HOUSING, text="De tuin", texts="text"),
        sound(who, "decide", here, domain=HOUSING, text="Snoeien", owner=seat,
              due_on=day(30), texts="text"),
        sound(who, "answer_meeting", here, comes="yes"),
        sound(who, "gather_agenda", here),
        sound(who, "settle_decision", decision, settled="done"),
        sound(who, "move_meeting", here, **when),
        sound(who, "cancel_meeting", here),
        sound(who, "resume_meeting", here),
        sound(who, "hold_meeting", here, on=day(), there=there,
              **{f"said_{item}": "Gezegd"}, texts=f"said_{item}"),
    )  # fmt: skip
