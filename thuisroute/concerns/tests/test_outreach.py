"""Outreach files: who sees them, how they run, and what tells of them elsewhere."""

from uuid import UUID, uuid4

import pytest
from django.db import ProgrammingError, connection, transaction
from django.urls import reverse

from tests.cast import Cast
from tests.permissions.tables import without_row_security
from tests.roster import PEOPLE
from thuisroute.concerns.actions.assign_file import assign_file
from thuisroute.concerns.actions.close_file import close_file
from thuisroute.concerns.actions.link_dossier import link_dossier
from thuisroute.concerns.queries.outreach import agreed_outreach
from thuisroute.concerns.queries.outreach_due import files_waiting
from thuisroute.concerns.rules.due import Deed
from thuisroute.concerns.tests.builders import (
    WORDS,
    a_reported_file,
    an_outreach_file,
)
from thuisroute.kernel import clock
from thuisroute.kernel.questions import ask
from thuisroute.kernel.verdicts import Refused
from thuisroute.referrals.tests.builders import a_registered_referral, some_person
from thuisroute.residents.actions.identify import keys_of
from thuisroute.residents.actions.recognise import is_known

TABLES = ("outreachfile", "outreachsignal", "contactattempt", "outreachstep")
SEES = {"outreach_worker", "wmo_consultant"}


def counts() -> list[int]:
    found = []
    with connection.cursor() as cursor:
        for table in TABLES:
            cursor.execute(f"SELECT count(*) FROM concerns_{table}")  # noqa: S608 - names from here
            found.append(cursor.fetchone()[0])
    return found


def post(cast: Cast, who: str, route: str, *keys: object, **typed: object) -> int:
    address = reverse(route, args=keys)
    answer = cast.client(who).post(address, {"once": uuid4(), **typed})
    return answer.status_code


def text(cast: Cast, who: str, route: str, *keys: object) -> str:
    return cast.client(who).get(reverse(route, args=keys)).content.decode()


def test_only_who_was_sent_and_who_sent_them_see_a_row(cast: Cast) -> None:
    row = a_registered_referral(cast)
    an_outreach_file(cast, number=row.resident.number)
    for who in PEOPLE:
        with cast.acting(who):
            assert counts() == ([1, 1, 1, 1] if who in SEES else [0, 0, 0, 0]), who


def test_the_pages_hold_without_row_security(cast: Cast) -> None:
    file = an_outreach_file(cast)
    clients = {who: cast.client(who) for who in PEOPLE}
    without_row_security()
    for who, client in clients.items():
        answer = client.get(reverse("outreach_file", args=[file]))
        assert (answer.status_code == 200) == (who in SEES), who
        shown = client.get(reverse("outreach")).content.decode()
        assert ("De heer X" in shown) == (who in SEES), who


def test_before_somebody_is_sent_only_the_consultant_sees_it(cast: Cast) -> None:
    file = a_reported_file(cast)
    assert cast.client("outreach_worker").get(
        reverse("outreach_file", args=[file])
    ).status_code == 404  # fmt: skip
    assert WORDS in text(cast, "wmo_consultant", "outreach_file", file)


@pytest.mark.parametrize("closes", [True, False])
def test_a_colleague_sends_somebody_when_who_opened_it_is_away(
    cast: Cast, *, closes: bool
) -> None:
    file = a_reported_file(cast)
    with connection.cursor() as cursor:
        cursor.execute("SET ROLE thuisroute_worker")
        cursor.execute("UPDATE concerns_outreachfile SET given_by = %s", [uuid4()])
        cursor.execute("SET ROLE thuisroute_web")
    with cast.acting("wmo_consultant") as actor:
        question = files_waiting(actor)
        (waiting,) = ask(question).of(question)
        due = waiting.dues_of(actor.user, clock.today())
        assert [one.deed for one in due] == [Deed.SEND]
    if closes:
        with cast.acting("wmo_consultant") as actor:
            outcome = agreed_outreach(actor).outcomes[0].id
            close_file(
                by=actor, file=file, outcome=outcome, words="Klaar", referred_to="Zorg"
            )
    else:
        with cast.acting("wmo_consultant") as actor:
            assign_file(
                by=actor,
                file=file,
                worker=cast.users["outreach_worker"].pk,
                party=cast.party("provider").pk,
            )
    assert WORDS in text(cast, "wmo_consultant", "outreach_file", file)


def test_a_file_does_not_make_somebody_known(cast: Cast) -> None:
    person = some_person(given_name="Bekende", family_name="Zorgmijder")
    assert post(
        cast, "outreach_worker", "new_outreach",
        known_as="Bekende Zorgmijder", birth_date=person.birth_date.isoformat(),
        kind="isolation", words=WORDS, urgency="today", reporter="police",
        on=clock.today().isoformat(),
    ) == 302  # fmt: skip
    with cast.acting("support_worker") as actor:
        assert not is_known(actor.region, keys_of(person).values())


def test_a_linked_dossier_tells_nothing_of_the_file(cast: Cast) -> None:
    row = a_registered_referral(cast)
    file = an_outreach_file(cast, number=row.resident.number)
    for who in ("support_worker", "care_manager", "mediator", "wmo_consultant"):
        shown = text(cast, who, "dossier", row.resident_id)
        assert str(file) not in shown
        assert "De heer X" not in shown
    dossier = reverse("dossier", args=[row.resident_id])
    assert dossier in text(cast, "wmo_consultant", "outreach_file", file)
    # Who goes there has no part in the dossier: that it is there is all they read.
    told = text(cast, "outreach_worker", "outreach_file", file)
    assert dossier not in told
    assert "heeft ook een dossier" in told


def test_only_a_dossier_that_is_shared_can_be_linked(cast: Cast) -> None:
    file = a_reported_file(cast)
    with cast.acting("wmo_consultant") as actor, pytest.raises(Refused):
        link_dossier(by=actor, file=file, number="2026-9999")


@pytest.mark.parametrize(
    ("who", "may"),
    [("wmo_consultant", True), ("outreach_worker", False)],
)
def test_raw_sql_links_no_dossier_that_is_not_seen(
    cast: Cast, who: str, *, may: bool
) -> None:
    row = a_registered_referral(cast)
    an_outreach_file(cast)
    copy = """
        INSERT INTO concerns_outreachfile SELECT (jsonb_populate_record(f,
            jsonb_build_object('id', gen_random_uuid(), 'resident_id', %s::text))).*
        FROM concerns_outreachfile f
    """
    statements = ("UPDATE concerns_outreachfile SET resident_id = %s", copy)
    with cast.acting(who), connection.cursor() as cursor:
        for statement in statements:
            if may:
                cursor.execute(statement, [row.resident_id])
                assert cursor.rowcount == 1
                continue
            with pytest.raises(ProgrammingError, match="link"), transaction.atomic():
                cursor.execute(statement, [row.resident_id])


def test_who_does_not_see_the_linked_dossier_works_on_in_the_file(cast: Cast) -> None:
    row = a_registered_referral(cast)
    an_outreach_file(cast, number=row.resident.number)
    with cast.acting("outreach_worker"), connection.cursor() as cursor:
        cursor.execute(
            "UPDATE concerns_outreachfile SET whereabouts = 'Elders', resident_id = %s",
            [row.resident_id],
        )
        assert cursor.rowcount == 1


def test_nothing_about_a_file_is_in_the_log_of_the_resident(cast: Cast) -> None:
    row = a_registered_referral(cast)
    file = an_outreach_file(cast, number=row.resident.number)
    text(cast, "wmo_consultant", "outreach_file", file)
    with connection.cursor() as cursor:
        cursor.execute("SET ROLE thuisroute_owner")
        cursor.execute(
            "SELECT count(*), count(*) FILTER (WHERE subject_id IS NOT NULL "
            "OR subjects <> '{}') FROM kernel_audit "
            "WHERE object_kind = 'outreach_file'"
        )
        lines, about = cursor.fetchone()
        cursor.execute("SET ROLE thuisroute_web")
    assert lines >= 5
    assert about == 0


def test_the_way_of_a_file_on_its_pages(cast: Cast) -> None:
    file = a_reported_file(cast)
    today = clock.today().isoformat()
    sent = f"{cast.users['outreach_worker'].pk} {cast.party('provider').pk}"
    at: tuple[str, UUID] = ("outreach_file", file)
    assert post(cast, "wmo_consultant", *at, do="assign", worker=sent) == 302
    tried = {"do": "attempt", "way": "street", "met": "short", "on": today}
    assert post(cast, "outreach_worker", *at, **tried) == 302
    care = {"do": "close", "outcome": "care", "words": "Wil begeleiding"}
    assert post(cast, "outreach_worker", *at, **care) == 200, "to which care?"
    assert post(cast, "outreach_worker", *at, **care, referred_to="Wijkteam") == 302
    shown = text(cast, "wmo_consultant", "outreach_file", file)
    assert "Wijkteam" in shown
    assert post(cast, "outreach_worker", *at, **tried) == 200, "it is closed"


def test_a_closed_file_is_not_closed_again(cast: Cast) -> None:
    file = an_outreach_file(cast)
    with cast.acting("outreach_worker") as actor:
        close_file(by=actor, file=file, outcome="no_need", words="Gaat goed")
        with pytest.raises(Refused):
            close_file(by=actor, file=file, outcome="no_need", words="Gaat goed")


def test_whose_turn_it_is_reads_so_today_and_nobody_else_does(cast: Cast) -> None:
    a_reported_file(cast)
    assert "Iemand erheen sturen: De heer X" in text(cast, "wmo_consultant", "today")
    assert "De heer X" not in text(cast, "outreach_worker", "today")
    an_outreach_file(cast)
    assert "Contact zoeken: De heer X" in text(cast, "outreach_worker", "today")
    for who in set(PEOPLE) - SEES:
        assert "De heer X" not in text(cast, who, "today"), who
    file = an_outreach_file(cast)
    with cast.acting("outreach_worker") as actor:
        before = text(cast, "outreach_worker", "today").count("De heer X")
        close_file(by=actor, file=file, outcome="no_need", words="Klaar")
    assert text(cast, "outreach_worker", "today").count("De heer X") == before - 1
