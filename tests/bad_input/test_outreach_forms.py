"""The forms of an outreach file with values nobody should type."""

from django.urls import reverse

from tests.bad_input.nasty import Sound
from tests.bad_input.test_every_form import ask, day, sound
from tests.cast import Cast
from thuisroute.concerns.actions.add_signal import add_signal
from thuisroute.concerns.actions.explore_need import inquire
from thuisroute.concerns.models import ReporterAnswer
from thuisroute.concerns.rules.exploration import Asked
from thuisroute.concerns.rules.outreach import Signal, Urgency
from thuisroute.concerns.tests.builders import (
    a_reported_file,
    a_whole_outreach_file,
    an_outreach_file,
)
from thuisroute.kernel import clock


def test_outreach(cast: Cast) -> None:
    worry = {"kind": "neglect", "urgency": "today", "reporter": "police", "on": day(),
             "wants_answer": "on", "reach_at": "06 12 34 56 78"}  # fmt: skip
    file = an_outreach_file(cast)
    where = ("outreach_worker", "outreach_file", file)
    sent = f"{cast.users['outreach_worker'].pk} {cast.party('provider').pk}"
    ask(
        cast,
        sound("wmo_consultant", "new_outreach",
              texts="known_as whereabouts words reach_at",
              known_as="X", whereabouts="Park", words="Zorg", birth_date="", **worry),
        sound("wmo_consultant", "outreach_file", a_reported_file(cast), do="assign",
              worker=sent),
        sound(*where, do="attempt", way="visit", met="talk", on=day(), words="Ja",
              next_on=day(2), texts="words"),
        sound(*where, do="signal", texts="words reach_at", words="Zorg", **worry),
        sound(*where, do="close", outcome="no_need", words="Goed", referred_to="",
              texts="words"),
    )  # fmt: skip


def test_an_investigation(cast: Cast) -> None:
    file, today = an_outreach_file(cast), clock.today()
    report = Signal("exploration", "police", Urgency.CAN_WAIT, "Zorg", today)
    with cast.acting("outreach_worker") as actor:
        add_signal(by=actor, file=file, signal=report)
        inquire(by=actor, file=file, asked=Asked.PAPERS, words="Iets", on=today)
    where = ("outreach_worker", "outreach_file", file)
    ask(
        cast,
        sound(*where, do="inquire", asked="person", on=day(), words="Wil praten",
              texts="words"),
        sound(*where, do="finish", explored="voluntary", findings="Wil hulp",
              texts="findings"),
    )  # fmt: skip


def test_what_comes_after_it(cast: Cast) -> None:
    file = a_whole_outreach_file(cast)
    other, fresh = a_whole_outreach_file(cast), an_outreach_file(cast)
    with cast.acting("outreach_worker"):
        answer = ReporterAnswer.objects.get(file_id=file).pk
    sent = f"{cast.users['other_outreach_worker'].pk} {cast.party('outsider').pk}"
    where = ("outreach_worker", "outreach_file", file)
    handed = {
        "do": "hand_over", "route": "dossier", "to": "Zorgvoorbeeld", "words": "Ja",
        "consented_on": day(), "on": day(), "look_on": day(14),
    }  # fmt: skip
    ask(
        cast,
        sound(*where, do="tell", insists="no"),
        sound(*where, do="answer", answer=answer),
        sound(*where, do="look", began="no"),
        Sound("outreach_worker", reverse("outreach_file", args=[fresh]), handed,
              ("to", "words")),
        sound("wmo_consultant", "outreach_file", other, do="assign_anew", worker=sent,
              reason="Kent hem", texts="reason"),
    )  # fmt: skip
