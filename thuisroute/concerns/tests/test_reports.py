"""A neighbour reports without a name and hears what came of it; nobody else does."""

from typing import Any
from uuid import uuid4

import pytest
from axes.models import AccessAttempt
from django.db import DatabaseError, connection
from django.http import Http404
from django.test import Client
from django.urls import reverse

from tests.cast import Cast
from thuisroute.concerns.actions.close_concern import close_concern
from thuisroute.concerns.actions.handle_report import (
    answer_report,
    pass_on_report,
    take_up_report,
)
from thuisroute.concerns.models import Report
from thuisroute.concerns.queries.reports import report_for, reports_of, told_by_code
from thuisroute.concerns.report_codes import code_of, hash_of
from thuisroute.concerns.rules.concern import ConcernOutcome
from thuisroute.concerns.rules.reporting import Answer, Heard, may_hand_in
from thuisroute.concerns.tests.living import some_report, taken
from thuisroute.concerns.tests.reporting import HEARD, a_report, handed_in
from thuisroute.concerns.views import reports
from thuisroute.kernel import sessions
from thuisroute.kernel.verdicts import Refused
from thuisroute.tenancies.tests.builders import a_running_lease

RECEIVER, WORKER = "housing_consultant", "support_worker"
STREET = "Straatweg 12, achterdeur"


def typed(cast: Cast, **other: str) -> dict[str, str]:
    return {
        "kind": "nuisance",
        "municipality": str(cast.party("municipality").pk),
        "whereabouts": STREET,
        "landlord": str(cast.party("association").pk),
        "words": "Elke nacht muziek",
        "once": str(uuid4()),
    } | other


@pytest.mark.parametrize(
    ("heard", "allowed"),
    [
        (HEARD, True),
        (Heard("nuisance", "Kade 1", "Muziek"), True),
        (Heard("arrears", "Kade 1", "Muziek"), False),
        (Heard("nuisance", " ", "Muziek"), False),
        (Heard("nuisance", "Kade 1", " "), False),
    ],
)
def test_a_place_and_words_are_enough(heard: Heard, *, allowed: bool) -> None:
    assert may_hand_in(heard).allowed is allowed


def test_somebody_without_a_login_reports_and_reads_that_it_came_in(
    cast: Cast,
) -> None:
    client = Client()
    assert client.get(reverse("public_report")).status_code == 200
    sent = client.post(reverse("public_report"), typed(cast))
    assert sent.status_code == 302
    told = client.get(sent.headers["Location"]).content.decode()
    assert STREET not in told
    with cast.acting(RECEIVER) as actor:
        (row,) = reports_of(actor, handled=False)
        assert (row.whereabouts, row.reporter) == (STREET, "")


def test_sent_twice_it_is_there_once(cast: Cast) -> None:
    client, form = Client(), typed(cast)
    places = {
        client.post(reverse("public_report"), form).headers["Location"]
        for _again in range(2)
    }
    assert len(places) == 1
    with cast.acting(RECEIVER):
        assert Report.objects.count() == 1


def test_the_answer_is_the_same_whether_anybody_lives_there(cast: Cast) -> None:
    lease = a_running_lease(cast)
    home = f"{lease.home.street} {lease.home.house_number}"
    pages = []
    for where in (home, "Nergens 99"):
        client = Client()
        sent = client.post(reverse("public_report"), typed(cast, whereabouts=where))
        code = sent.headers["Location"].rsplit("/", 1)[-1]
        page = client.get(sent.headers["Location"]).content.decode()
        groups = "-".join(code[at : at + 4] for at in range(0, len(code), 4))
        pages.append(page.replace(groups, "").replace(code, "").split("<main")[1])
    assert pages[0].split("csrf")[0] == pages[1].split("csrf")[0]


def test_from_one_place_not_everything_comes_in(cast: Cast) -> None:
    client = Client()
    got = [
        client.post(reverse("public_report"), typed(cast)).status_code
        for _again in range(12)
    ]
    assert got[:10] == [302] * 10
    assert got[-1] == 429


def test_codes_are_not_guessed(cast: Cast) -> None:
    code = handed_in(cast)
    client = Client()
    got = [
        client.get(reverse("report_told", args=[code_of(uuid4())])).status_code
        for _again in range(12)
    ]
    assert got == [404] * 10 + [429] * 2
    right = client.get(reverse("report_told", args=[code]))
    assert right.status_code == 429
    assert "kwartier" in right.content.decode()
    assert told_by_code(code) is not None
    assert sum(one.failures_since_start for one in AccessAttempt.objects.all()) == 10
    assert not AccessAttempt.objects.exclude(path_info="").exists()


def test_how_somebody_is_doing_is_not_told_to_who_lets_the_home(cast: Cast) -> None:
    handed_in(cast, heard=Heard("worry", "Kade 1", "Komt niet meer buiten"))
    with cast.acting(RECEIVER) as actor:
        assert reports_of(actor, handled=False) == []
    with cast.acting("wmo_consultant") as actor:
        (row,) = reports_of(actor, handled=False)
        assert row.kind == "worry"


def test_a_concern_is_made_of_it_and_the_reporter_hears_what_came_of_it(
    cast: Cast,
) -> None:
    resident, code = a_running_lease(cast).resident_id, handed_in(cast)
    with cast.acting(RECEIVER) as actor:
        (row,) = reports_of(actor, handled=False)
        concern = take_up_report(
            by=actor, report=row.pk, resident=resident, reported=some_report(cast)
        )
        assert reports_of(actor, handled=False) == []
    taken(cast, concern.pk, (WORKER, "follow"), (WORKER, ""))
    with cast.acting(WORKER) as actor:
        over = ConcernOutcome.MORE_SUPPORT
        close_concern(by=actor, concern=concern.pk, outcome=over, words="Rust")
    told = told_by_code(code)
    assert told is not None
    assert [answer for _on, answer, _words in told.answers] == ["looking", "done"]


def test_it_is_passed_on_and_then_out_of_sight(cast: Cast) -> None:
    report = a_report(cast)
    with cast.acting(RECEIVER) as actor:
        pass_on_report(by=actor, report=report, party=cast.party("municipality").pk)
        with pytest.raises(Http404):
            report_for(actor, report)
    with cast.acting("wmo_consultant") as actor:
        assert report_for(actor, report).whereabouts == HEARD.whereabouts
        with pytest.raises(Refused):
            pass_on_report(by=actor, report=report, party=actor.party)


def test_an_answer_ends_it(cast: Cast) -> None:
    code = handed_in(cast)
    with cast.acting(RECEIVER) as actor:
        key = Report.objects.get(code_hash=hash_of(code)).pk
        answer_report(by=actor, report=key, answer=Answer.ELSEWHERE, words="Bel ons")
        with pytest.raises(Refused):
            pass_on_report(by=actor, report=key, party=cast.party("municipality").pk)
    told = told_by_code(code)
    assert told is not None
    assert told.answers[0][1:] == ("elsewhere", "Bel ons")


@pytest.mark.parametrize("answer", [Answer.LOOKING, Answer.CONTACT])
def test_that_somebody_looks_does_not_end_it(cast: Cast, answer: Answer) -> None:
    key = a_report(cast)
    with cast.acting(RECEIVER) as actor:
        answer_report(by=actor, report=key, answer=answer, words="")
        assert [one.pk for one in reports_of(actor, handled=False)] == [key]
        pass_on_report(by=actor, report=key, party=cast.party("municipality").pk)


@pytest.mark.parametrize(
    "who", ["support_worker", "other_consultant", "wmo_consultant", "mediator", ""]
)
def test_nobody_else_reads_a_report_in_raw_sql(cast: Cast, who: str) -> None:
    a_report(cast)
    if not who:
        sessions.begin("")
        assert _count() == 0
        return
    with cast.acting(who):
        assert _count() == 0


def test_only_the_program_hands_one_in(cast: Cast) -> None:
    said: list[Any] = [cast.party("association").pk, "housing_consultant", "nuisance"]
    said += ["a", "b", "", "", b"x", b"y"]
    with pytest.raises(DatabaseError), connection.cursor() as cursor:
        cursor.execute(
            "SELECT concerns_hand_in(%s, %s, %s, %s, %s, %s, %s, %s, %s)", said
        )


def _count() -> int:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT (SELECT count(*) FROM concerns_report) "
            "+ (SELECT count(*) FROM concerns_reportanswer)"
        )
        found: int = cursor.fetchone()[0]
    return found


def test_a_report_without_anybody_else_to_receive_it_is_not_passed_on(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = a_report(cast)
    monkeypatch.setattr(reports, "receivers", lambda _region: [])
    client, url = cast.client(RECEIVER), reverse("report", args=[key])
    assert 'value="pass_on"' not in client.get(url).content.decode()
    sent = {"do": "pass_on", "party": str(uuid4()), "once": str(uuid4())}
    answer = client.post(url, sent)
    assert answer.status_code == 200
    assert 'value="pass_on"' not in answer.content.decode()
