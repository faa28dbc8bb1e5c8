"""Emergency access: one dossier, an hour at most, and reviewed by somebody else."""

from dataclasses import replace
from uuid import uuid4

import pytest
from django.core.exceptions import PermissionDenied
from django.db import ProgrammingError, connection
from django.test import override_settings
from django.urls import reverse

from tests.cast import Cast
from tests.permissions.addresses import address_of
from tests.permissions.life import NAME, a_life
from tests.permissions.table import ROWS
from tests.permissions.tables import person_tables, rows_in
from tests.roles import database_role
from thuisroute.kernel import clock
from thuisroute.kernel.questions import ask
from thuisroute.kernel.verdicts import Refused
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.referrals.models import Referral
from thuisroute.referrals.tests.builders import a_registered_referral, some_person
from thuisroute.residents.actions.identify import keys_of
from thuisroute.sharing.access import insist_on_resident
from thuisroute.sharing.actions.close_emergency import close_emergency
from thuisroute.sharing.actions.hide_address import hide_address
from thuisroute.sharing.actions.open_emergency import open_emergency
from thuisroute.sharing.actions.review_emergency import review_emergency
from thuisroute.sharing.queries.policy import (
    HOUSING,
    domains_shared,
    emergencies,
    emergencies_told,
)
from thuisroute.sharing.rules.emergency import Judgement

REASON = "Buiten bewustzijn gevonden; welke medicijnen, wie bellen?"
EXPECTED = {
    "residents_resident", "residents_identity", "residents_contactperson",
    "residents_dossierevent", "sharing_involvement", "sharing_emergencyaccess",
    "sharing_emergencyreason", "referrals_referral",
    "sharing_consent",
}  # fmt: skip


@pytest.fixture
def known(cast: Cast) -> Referral:
    row = a_registered_referral(cast, family_name=NAME)
    # Read now, by who may: it stays with the row.
    assert row.resident.number
    return row


def opened(cast: Cast, number: str, *, by: str = "outsider") -> None:
    with cast.acting(by) as actor:
        open_emergency(by=actor, number=number, keys=(), reason=REASON)


def tables_seen() -> set[str]:
    return {table for table, column in person_tables() if rows_in(table, column)}


def expire(interval: str) -> None:
    with database_role("owner"), connection.cursor() as cursor:
        cursor.execute(
            "UPDATE kernel_clock SET ahead = ahead + %s::interval", [interval]
        )
        # Who works on is not signed out meanwhile.
        cursor.execute("UPDATE kernel_session SET seen_at = kernel_now()")


def test_the_database_shows_one_dossier_of_the_agreed_domains_and_closes_by_itself(
    cast: Cast, known: Referral
) -> None:
    other = a_registered_referral(cast, family_name="Iemand Anders")
    with cast.acting("outsider"):
        assert tables_seen() == set()
    opened(cast, known.resident.number)
    with cast.acting("outsider") as actor:
        assert tables_seen() == EXPECTED
        assert rows_in("residents_resident", "id") == 1
        assert "self_care_and_health" in domains_shared(actor, known.resident_id)
        assert "justice" not in domains_shared(actor, known.resident_id)
        assert domains_shared(actor, other.resident_id) == frozenset()
        # The transaction goes on; the next statement sees nothing any more.
        expire("59 minutes")
        assert rows_in("residents_identity", "resident_id") == 1
        expire("2 minutes")
        assert tables_seen() == {"sharing_emergencyaccess", "sharing_emergencyreason"}


def test_it_is_personal_and_not_of_the_seat_of_colleagues(
    cast: Cast, known: Referral
) -> None:
    opened(cast, known.resident.number, by="outsider")
    cast.actors["colleague"] = replace(cast.actors["outsider"], user=uuid4())
    with cast.acting("colleague"):
        assert tables_seen() == set()


def test_nobody_writes_by_an_emergency(cast: Cast) -> None:
    life = a_life(cast)
    opened(cast, life.number)
    before = counted()
    client = cast.client("outsider")
    for row in ROWS:
        if row.writes and row.of not in {"", "question", "emergency"}:
            answer = client.post(address_of(row, life), {"once": str(uuid4())})
            assert answer.status_code in {200, 403, 404}, row.route
    with cast.acting("outsider") as actor, pytest.raises(PermissionDenied):
        insist_on_resident(
            actor, life.resident, domain=HOUSING, to=Capability.RECORD_ANSWER
        )
    assert counted() == before
    for statement in (
        "UPDATE residents_identity SET infix = '1'",
        "DELETE FROM obligations_obligation",
        "UPDATE referrals_referral SET state = 'closed'",
    ):
        with cast.acting("outsider"), connection.cursor() as cursor:
            cursor.execute(statement)
            assert cursor.rowcount == 0


def counted() -> dict[str, int | None]:
    with database_role("worker"):
        return {table: rows_in(table, column) for table, column in person_tables()}


def test_the_dossier_is_read_under_a_red_bar_and_closes_on_a_button(
    cast: Cast, known: Referral
) -> None:
    client = cast.client("outsider")
    dossier = reverse("dossier", args=[known.resident_id])
    assert client.get(dossier).status_code == 404
    typed = {
        "number": known.resident.number, "reason": REASON, "once": str(uuid4()),
    }  # fmt: skip
    answer = client.post(reverse("emergency"), typed)
    assert answer["Location"] == dossier
    page = client.get(dossier).text
    assert NAME in page
    assert "tr-emergency" in page
    assert "tr-emergency" in client.get(reverse("shop")).text
    client.post(reverse("stop_emergency"), {"once": str(uuid4())})
    assert client.get(dossier).status_code == 404
    assert "tr-emergency" not in client.get(reverse("today")).text


def test_that_an_address_is_hidden_is_told_with_the_address(
    cast: Cast, known: Referral
) -> None:
    with cast.acting("support_worker") as actor:
        hide_address(
            by=actor, resident=known.resident_id, ground="threat", on=clock.today()
        )
    opened(cast, known.resident.number)
    page = cast.client("outsider").get(reverse("dossier", args=[known.resident_id]))
    assert "Geheim adres" in page.text
    with cast.acting("outsider"):
        assert "sharing_hidingground" not in tables_seen()


def test_without_a_right_code_of_the_phone_nothing_opens(
    cast: Cast, known: Referral
) -> None:
    client = cast.client("outsider")
    for code in ("", "000000"):
        typed = {
            "number": known.resident.number, "reason": REASON, "code": code,
            "once": str(uuid4()),
        }  # fmt: skip
        with override_settings(SECOND_FACTOR=True):
            assert client.post(reverse("emergency"), typed).status_code == 200
    with cast.acting("outsider"):
        assert "residents_identity" not in tables_seen()


def test_somebody_is_found_by_name_and_birth_date_if_that_is_one_person(
    cast: Cast,
) -> None:
    people = [some_person(family_name=name) for name in (NAME, "Iemand Anders")]
    for one in people:
        a_registered_referral(
            cast,
            given_name=one.given_name,
            family_name=one.family_name,
            birth_date=one.birth_date,
        )
    keys = [keys_of(one)["name_birth"] for one in people]
    with cast.acting("outsider") as actor:
        for meant in ([], keys, [b"x" * 32]):
            with pytest.raises(Refused, match="more than one"):
                open_emergency(by=actor, number="", keys=meant, reason=REASON)
        open_emergency(by=actor, number="", keys=keys[:1], reason=REASON)
        assert rows_in("residents_identity", "resident_id") == 1


def test_who_may_not_gives_no_reason_or_has_one_open_is_refused(
    cast: Cast, known: Referral
) -> None:
    number = known.resident.number
    with cast.acting("outsider") as actor, pytest.raises(Refused, match="characters"):
        open_emergency(by=actor, number=number, keys=(), reason="haast")
    with cast.acting("outside_consultant") as actor, pytest.raises(Refused):
        open_emergency(by=actor, number=number, keys=(), reason=REASON)
    opened(cast, number)
    with cast.acting("outsider") as actor, pytest.raises(Refused, match="already"):
        open_emergency(by=actor, number=number, keys=(), reason=REASON)


def test_without_a_review_in_time_the_right_is_away_until_there_is_one(
    cast: Cast, known: Referral
) -> None:
    number = known.resident.number
    opened(cast, number, by="support_worker")
    with cast.acting("support_worker"):
        close_emergency()
    cast.travel(7)
    with cast.acting("support_worker") as actor, pytest.raises(Refused, match="review"):
        open_emergency(by=actor, number=number, keys=(), reason=REASON)
    with cast.acting("privacy_officer") as actor:
        question = emergencies(waiting=True, most=10)
        [found] = ask(question).of(question)
        review_emergency(
            by=actor, opened=found, verdict=Judgement.JUSTIFIED, words="Terecht."
        )
        assert ask(question).of(question) == []
    opened(cast, number, by="support_worker")


def test_it_is_reviewed_by_who_watches_over_that_party_and_never_by_oneself(
    cast: Cast, known: Referral
) -> None:
    opened(cast, known.resident.number)
    question = emergencies(waiting=True, most=10)
    for who in ("privacy_officer", "mediator", "governor", "outsider"):
        with cast.acting(who):
            assert ask(question).of(question) == [], who
    with cast.acting("region_privacy_officer") as actor:
        [found] = ask(question).of(question)
        own = replace(found, user_id=actor.user)
        with pytest.raises(Refused, match="Somebody else"):
            review_emergency(
                by=actor, opened=own, verdict=Judgement.JUSTIFIED, words="Zelf."
            )
    page = cast.client("region_privacy_officer").get(reverse("today")).text
    assert reverse("review_emergency", args=[found.id]) in page


def test_every_line_of_an_emergency_has_its_access_with_a_review_to_be_done(
    cast: Cast, known: Referral
) -> None:
    client = cast.client("outsider")
    typed = {"number": known.resident.number, "reason": REASON, "once": str(uuid4())}
    client.post(reverse("emergency"), typed)
    client.get(reverse("dossier", args=[known.resident_id]))
    client.get(reverse("residents"))
    with database_role("audit"), connection.cursor() as cursor:
        cursor.execute(
            "SELECT a.ground, a.purpose, e.review_by FROM kernel_audit a "
            "LEFT JOIN sharing_emergencyaccess e "
            "ON e.id = (a.details->>'emergency')::uuid WHERE a.emergency"
        )
        lines = cursor.fetchall()
    assert len(lines) >= 2
    assert all(
        "vital_interest" in ground and "emergency" in purpose and due
        for ground, purpose, due in lines
    )


def test_the_resident_reads_who_opened_the_file_and_why(
    cast: Cast, known: Referral
) -> None:
    opened(cast, known.resident.number)
    own = replace(
        cast.actors["support_worker"],
        user=uuid4(),
        party=known.resident_id,
        role="resident",
        subject=known.resident_id,
    )
    cast.actors["resident"] = own
    question = emergencies_told(known.resident_id, most=10)
    with cast.acting("resident"):
        [told] = ask(question).of(question)
    assert told.party_name == "Buitenstaander Zorg"
    assert told.reason == REASON
    with cast.acting("support_worker"):
        assert ask(question).of(question) == []


def test_injected_sql_opens_nothing(cast: Cast, known: Referral) -> None:
    forged = (
        "SELECT sharing_emergency_open(gen_random_uuid(), %s, 'identity', 60, "
        "kernel_today(), 'x', 'x')"
    )
    with (
        cast.acting("outsider"),
        connection.cursor() as cursor,
        pytest.raises(ProgrammingError, match="proof refused"),
    ):
        cursor.execute(forged, [known.resident_id])
