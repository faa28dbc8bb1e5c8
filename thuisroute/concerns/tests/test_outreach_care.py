"""From a report by the law to care: investigating, answering, handing over."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.db import IntegrityError, connection, transaction
from django.urls import reverse

from tests.cast import Cast
from tests.roster import PEOPLE
from thuisroute.concerns.actions.add_signal import add_signal
from thuisroute.concerns.models import Exploration, Handover, ReporterAnswer
from thuisroute.concerns.rules.outreach import Signal, Urgency
from thuisroute.concerns.tests.builders import (
    a_reported_file,
    a_whole_outreach_file,
    an_outreach_file,
)
from thuisroute.kernel import clock

TABLES = (
    "outreachassignment", "exploration", "inquiry", "reporteranswer", "handover",
)  # fmt: skip
SEES = {"outreach_worker", "wmo_consultant"}


def report(cast: Cast, file: UUID, *, reporter: str = "family", ago: int = 0) -> None:
    on = clock.today() - timedelta(days=ago)
    signal = Signal("exploration", reporter, Urgency.CAN_WAIT, "Eet niet meer", on)
    with cast.acting("wmo_consultant") as actor:
        add_signal(by=actor, file=file, signal=signal)


def post(cast: Cast, who: str, file: UUID, do: str, **typed: object) -> int:
    address = reverse("outreach_file", args=[file])
    sent = {"once": uuid4(), "do": do, **typed}
    return cast.client(who).post(address, sent).status_code


def page(cast: Cast, who: str, file: UUID) -> str:
    return cast.client(who).get(reverse("outreach_file", args=[file])).content.decode()


def today_of(cast: Cast, who: str) -> str:
    return cast.client(who).get(reverse("today")).content.decode()


def investigated(cast: Cast, file: UUID, outcome: str) -> None:
    on = clock.today().isoformat()
    asked = {"asked": "person", "words": "Wil praten", "on": on}
    assert post(cast, "outreach_worker", file, "inquire", **asked) == 302
    found = {"explored": outcome, "findings": "Na twee gesprekken"}
    assert post(cast, "outreach_worker", file, "finish", **found) == 302


def test_only_who_sees_the_file_sees_what_is_in_it(cast: Cast) -> None:
    a_whole_outreach_file(cast)
    for who in PEOPLE:
        with cast.acting(who), connection.cursor() as cursor:
            for table in TABLES:
                cursor.execute(f"SELECT count(*) FROM concerns_{table}")  # noqa: S608 - names from here
                assert cursor.fetchone()[0] == (1 if who in SEES else 0), (who, table)


def test_a_report_begins_an_investigation_that_has_a_last_day(cast: Cast) -> None:
    file = an_outreach_file(cast)
    assert "Verkennend onderzoek" not in page(cast, "outreach_worker", file)
    report(cast, file, reporter="police", ago=9)
    with cast.acting("outreach_worker"):
        begun = Exploration.objects.get()
        assert (begun.due_on - begun.reported_on).days == 14
    assert "Het verkennend onderzoek afronden" in today_of(cast, "outreach_worker")
    assert "Het verkennend onderzoek afronden" not in today_of(cast, "wmo_consultant")
    cast.travel(6)
    assert "Te laat" in today_of(cast, "outreach_worker")
    # Late, it is the municipality's to see to.
    assert "Het verkennend onderzoek afronden" in today_of(cast, "wmo_consultant")


def test_a_second_report_keeps_the_first_day_and_may_add_a_relative(cast: Cast) -> None:
    file = an_outreach_file(cast)
    report(cast, file, reporter="police", ago=3)
    report(cast, file)
    with cast.acting("outreach_worker"):
        one = Exploration.objects.get()
        assert one.by_relative
        assert (clock.today() - one.reported_on).days == 3
    report(cast, file, reporter="police", ago=5)
    with cast.acting("outreach_worker"):
        one = Exploration.objects.get()
        assert one.by_relative
        assert (one.due_on - clock.today()).days == 9


def test_an_application_is_not_lost_in_a_closed_file(cast: Cast) -> None:
    file = an_outreach_file(cast)
    report(cast, file)
    investigated(cast, file, "no_follow_up")
    assert post(cast, "outreach_worker", file, "tell", insists="no") == 302
    close = {"outcome": "no_need", "words": "Gaat goed"}
    assert post(cast, "outreach_worker", file, "close", **close) == 302
    assert "De aanvraag naar de officier" not in today_of(cast, "wmo_consultant")
    assert post(cast, "outreach_worker", file, "insist") == 302
    assert "De aanvraag naar de officier" in today_of(cast, "wmo_consultant")
    assert post(cast, "wmo_consultant", file, "apply") == 302
    assert "De aanvraag naar de officier" not in today_of(cast, "wmo_consultant")


def test_a_relative_hears_the_outcome_and_can_want_an_application(cast: Cast) -> None:
    file = an_outreach_file(cast)
    report(cast, file)
    investigated(cast, file, "no_follow_up")
    close = {"outcome": "no_need", "words": "Gaat goed"}
    assert post(cast, "outreach_worker", file, "close", **close) == 200, "not told yet"
    assert "De naaste de uitkomst" in today_of(cast, "outreach_worker")
    assert post(cast, "outreach_worker", file, "tell", insists="no") == 302
    assert post(cast, "outreach_worker", file, "insist") == 302
    assert post(cast, "outreach_worker", file, "insist") == 200, "once"
    assert post(cast, "outreach_worker", file, "close", **close) == 200, "not applied"
    assert "De aanvraag naar de officier" in today_of(cast, "wmo_consultant")
    assert post(cast, "wmo_consultant", file, "apply") == 302
    assert post(cast, "wmo_consultant", file, "apply") == 200, "once"
    assert post(cast, "outreach_worker", file, "close", **close) == 302


def test_a_finished_investigation_stays_and_a_new_report_begins_another(
    cast: Cast,
) -> None:
    file = an_outreach_file(cast)
    report(cast, file, reporter="police")
    investigated(cast, file, "voluntary")
    assert post(cast, "outreach_worker", file, "tell", insists="no") == 200, "nobody to"
    report(cast, file, reporter="police")
    with cast.acting("outreach_worker"):
        assert Exploration.objects.filter(finished_on__isnull=True).count() == 1
        assert Exploration.objects.count() == 2
        with pytest.raises(IntegrityError), transaction.atomic():
            Exploration.objects.update(finished_on=None, outcome="")


def test_the_municipality_does_not_write_the_findings(cast: Cast) -> None:
    file = an_outreach_file(cast)
    report(cast, file)
    asked = {"asked": "person", "words": "x", "on": clock.today().isoformat()}
    assert post(cast, "wmo_consultant", file, "inquire", **asked) == 403
    found = {"explored": "voluntary", "findings": "x"}
    assert post(cast, "wmo_consultant", file, "finish", **found) == 403


def test_how_a_reporter_is_reached_is_gone_once_they_heard(cast: Cast) -> None:
    on = clock.today().isoformat()
    worry = {
        "kind": "neglect", "words": "Stank", "urgency": "today", "on": on,
        "reporter": "neighbour", "wants_answer": "on",
    }  # fmt: skip
    file = an_outreach_file(cast)
    assert post(cast, "outreach_worker", file, "signal", **worry) == 200, "where?"
    worry |= {"reach_at": "06 12 34 56 78"}
    assert post(cast, "outreach_worker", file, "signal", **worry) == 302
    assert "06 12 34 56 78" in page(cast, "outreach_worker", file)
    assert "De melder iets laten horen" in today_of(cast, "outreach_worker")
    with cast.acting("outreach_worker"):
        answer = ReporterAnswer.objects.get().pk
    assert post(cast, "outreach_worker", file, "answer", answer=answer) == 302
    assert "06 12 34 56 78" not in page(cast, "outreach_worker", file)
    assert "De melder heeft iets gehoord: Buurtgenoot" in page(
        cast, "outreach_worker", file
    )
    with cast.acting("outreach_worker"):
        assert ReporterAnswer.objects.get().reach_at == ""
        with pytest.raises(IntegrityError), transaction.atomic():
            ReporterAnswer.objects.update(reach_at="06")


def test_the_next_attempt_comes_back_on_its_day(cast: Cast) -> None:
    file = an_outreach_file(cast)
    today = clock.today()
    tried = {
        "way": "visit", "met": "nobody", "on": today.isoformat(),
        "next_on": (today + timedelta(days=5)).isoformat(),
    }  # fmt: skip
    assert post(cast, "outreach_worker", file, "attempt", **tried) == 302
    assert "Contact zoeken: De heer X" not in today_of(cast, "outreach_worker")
    assert "Contact zoeken" in page(cast, "outreach_worker", file)
    cast.travel(5)
    assert "Contact zoeken: De heer X" in today_of(cast, "outreach_worker")


def test_somebody_else_is_sent_and_the_first_sees_it_no_longer(cast: Cast) -> None:
    file = an_outreach_file(cast)
    other = cast.users["other_outreach_worker"].pk
    sent = {"worker": f"{other} {cast.party('outsider').pk}", "reason": "Kent hem"}
    # Whoever goes there asks a colleague, and nobody of another organisation.
    assert post(cast, "outreach_worker", file, "assign_anew", **sent) == 200
    assert post(cast, "wmo_consultant", file, "assign_anew", **sent) == 302
    address = reverse("outreach_file", args=[file])
    assert cast.client("outreach_worker").get(address).status_code == 404
    told = page(cast, "other_outreach_worker", file)
    assert "Kent hem" in told
    assert "Bemoeizorger Voorbeeld" in told, "who went before"
    assert post(cast, "wmo_consultant", file, "assign_anew", **sent) == 200, "the same"


def test_a_registration_asks_ones_own_consent(cast: Cast) -> None:
    file = an_outreach_file(cast)
    today = clock.today()
    handed = {
        "route": "dossier", "to": "Zorgvoorbeeld", "on": today.isoformat(),
        "look_on": (today + timedelta(days=7)).isoformat(),
    }  # fmt: skip
    assert post(cast, "outreach_worker", file, "hand_over", **handed) == 200
    agreed = handed | {"consented_on": today.isoformat(), "words": "Ja, graag"}
    assert post(cast, "outreach_worker", file, "hand_over", **agreed) == 302
    with (
        cast.acting("outreach_worker"),
        pytest.raises(IntegrityError),
        transaction.atomic(),
    ):
        Handover.objects.update(consented_on=None)
    close = {"outcome": "care", "words": "Woont straks", "referred_to": "Zorgvoorbeeld"}
    assert post(cast, "outreach_worker", file, "close", **close) == 200, "has it begun?"
    cast.travel(7)
    assert "Kijken of de zorg is begonnen" in today_of(cast, "outreach_worker")
    assert post(cast, "outreach_worker", file, "look", began="yes") == 302
    assert post(cast, "outreach_worker", file, "look", began="yes") == 200, "once"
    assert post(cast, "outreach_worker", file, "close", **close) == 302


def test_care_that_did_not_begin_makes_room_for_another(cast: Cast) -> None:
    file = an_outreach_file(cast)
    on = clock.today().isoformat()
    handed = {"route": "care", "to": "Wijkteam", "on": on, "look_on": on}
    assert post(cast, "outreach_worker", file, "hand_over", **handed) == 302
    assert post(cast, "outreach_worker", file, "hand_over", **handed) == 200, "waits"
    assert post(cast, "outreach_worker", file, "look", began="no") == 302
    assert post(cast, "outreach_worker", file, "hand_over", **handed) == 302


def test_the_list_begins_with_what_is_most_pressing(cast: Cast) -> None:
    a_reported_file(cast, name="Kan wachten")
    late = a_reported_file(cast, name="Onderzoek loopt")
    report(cast, late, ago=13)
    shown = cast.client("wmo_consultant").get(reverse("outreach")).content.decode()
    assert shown.index("Onderzoek loopt") < shown.index("Kan wachten")
    closed = cast.client("wmo_consultant").get(reverse("outreach") + "?closed=1")
    assert "Geen gesloten dossiers" in closed.content.decode()
