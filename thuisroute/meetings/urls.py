"""Routes of meetings."""

from django.urls import path

from thuisroute.meetings.views import agenda, decisions, moving, planning

urlpatterns = [
    path("dossiers/<uuid:key>/meetings", planning.meetings, name="meetings"),
    path("dossiers/<uuid:key>/meetings/new", planning.new_meeting, name="new_meeting"),
    path("meetings/<uuid:key>/answer", agenda.answer, name="answer_meeting"),
    path("meetings/<uuid:key>/gather", agenda.gather, name="gather_agenda"),
    path("meetings/<uuid:key>/bring", agenda.bring_page, name="bring"),
    path("meetings/<uuid:key>/held", agenda.held_page, name="hold_meeting"),
    path("meetings/<uuid:key>/move", moving.move_page, name="move_meeting"),
    path("meetings/<uuid:key>/cancel", moving.cancel, name="cancel_meeting"),
    path("meetings/<uuid:key>/resume", moving.resume, name="resume_meeting"),
    path("meetings/<uuid:key>/decide", decisions.decide_page, name="decide"),
    path("meetings/items/<uuid:key>/off", agenda.off, name="take_off"),
    path("decisions/<uuid:key>/", decisions.settle, name="settle_decision"),
]
