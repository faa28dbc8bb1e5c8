"""Hidden addresses, justice data and who is kept out, on pages and in raw SQL."""

from uuid import UUID, uuid4

import pytest
from django.db import ProgrammingError, connection, transaction
from django.urls import reverse

from tests.cast import Cast
from tests.permissions.tables import person_tables, rows_in, without_row_security
from thuisroute.kernel import clock
from thuisroute.kernel.verdicts import Refused
from thuisroute.residents.access import JusticeMeasureRow
from thuisroute.residents.actions.name_contact import name_contact
from thuisroute.residents.models import ContactPerson
from thuisroute.sharing.actions.hide_address import hide_address
from thuisroute.sharing.actions.keep_out import keep_out
from thuisroute.sharing.actions.let_in import let_in
from thuisroute.sharing.actions.note_measure import Measure, note_measure
from thuisroute.sharing.actions.reveal_address import reveal_address
from thuisroute.sharing.rules.restricting import Because
from thuisroute.tenancies.models import Lease
from thuisroute.tenancies.tests.builders import a_running_lease

WORDS = "MERK reclassering"
PHONE = "06 99 99 99 99"


@pytest.fixture
def lease(cast: Cast) -> Lease:
    return a_running_lease(cast)


def hidden(cast: Cast, resident: UUID) -> None:
    with cast.acting("support_worker") as actor:
        hide_address(by=actor, resident=resident, ground="threat", on=clock.today())


def shut_out(cast: Cast, who: str, resident: UUID) -> None:
    with cast.acting(who) as actor:
        keep_out(
            by=actor, resident=resident, person=actor.user, because=Because.OWN_WORD
        )


def count(table: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {table}")  # noqa: S608 - names from here
        found: int = cursor.fetchone()[0]
    return found


def page(cast: Cast, who: str, route: str, *keys: object) -> tuple[int, str]:
    answer = cast.client(who).get(reverse(route, args=keys))
    return answer.status_code, answer.content.decode()


def send(cast: Cast, who: str, resident: UUID, **typed: object) -> tuple[int, str]:
    address = reverse("protection", args=[resident])
    answer = cast.client(who).post(address, {"once": uuid4(), **typed})
    return answer.status_code, answer.content.decode()


# --- Hidden address


def test_a_hidden_address_is_read_by_the_roles_of_the_agreement_only(
    cast: Cast, lease: Lease
) -> None:
    tables = ("tenancies_lease", "matching_match", "matching_allocation")
    for hides in (False, True):
        if hides:
            hidden(cast, lease.resident_id)
        for who in ("support_worker", "housing_consultant", "wmo_consultant"):
            with cast.acting(who):
                assert [count(table) for table in tables] == [1, 1, 1], who
        with cast.acting("mediator"):
            assert {count(table) for table in tables} == {0 if hides else 1}
            assert count("residents_contactdetails") == (0 if hides else 1)


@pytest.mark.parametrize("walls", ["both", "first only"])
def test_who_is_not_told_finds_the_address_on_no_page(
    cast: Cast, lease: Lease, walls: str
) -> None:
    street = f"{lease.home.street} {lease.home.house_number}"
    hidden(cast, lease.resident_id)
    client = cast.client("mediator")
    if walls == "first only":
        without_row_security()
    for route, key in (("lease", lease.pk), ("match", lease.match_id)):
        assert client.get(reverse(route, args=[key])).status_code == 404
    pages: tuple[tuple[str, list[UUID]], ...] = (
        ("dossier", [lease.resident_id]),
        ("referral", [lease.match.referral_id]),
        ("residents", []),
        ("today", []),
    )
    for route, keys in pages:
        text = client.get(reverse(route, args=keys)).content.decode()
        assert street not in text, route
    dossier = client.get(reverse("dossier", args=[lease.resident_id])).content.decode()
    assert "Geheim adres" in dossier


def test_the_page_of_a_home_does_not_tell_who_lives_hidden_there(
    cast: Cast, lease: Lease
) -> None:
    number = lease.resident.number
    assert number in page(cast, "housing_consultant", "home", lease.home_id)[1]
    hidden(cast, lease.resident_id)
    for who in ("housing_consultant", "support_worker", "mediator"):
        assert number not in page(cast, who, "home", lease.home_id)[1], who


def test_the_association_reads_that_it_is_hidden_and_not_why(
    cast: Cast, lease: Lease
) -> None:
    hidden(cast, lease.resident_id)
    with cast.acting("housing_consultant"):
        assert count("sharing_hiddenaddress") == 1
        assert count("sharing_hidingground") == 0
    assert "Bedreiging" not in page(
        cast, "housing_consultant", "protection", lease.resident_id
    )[1]  # fmt: skip
    assert "Bedreiging" in page(
        cast, "support_worker", "protection", lease.resident_id
    )[1]  # fmt: skip


def test_an_address_is_hidden_once_and_shown_again_by_a_person_only(
    cast: Cast, lease: Lease
) -> None:
    hidden(cast, lease.resident_id)
    with pytest.raises(Refused):
        hidden(cast, lease.resident_id)
    cast.travel(400)
    with cast.acting("mediator"):
        assert count("tenancies_lease") == 0
    with cast.acting("support_worker") as actor:
        reveal_address(by=actor, resident=lease.resident_id)
    with cast.acting("mediator"):
        assert count("tenancies_lease") == 1


# --- Justice


def noted(cast: Cast, resident: UUID) -> UUID:
    with cast.acting("support_worker") as actor:
        measure = Measure("probation", clock.today(), words=WORDS)
        return note_measure(by=actor, resident=resident, measure=measure)


def test_justice_data_are_read_by_who_supports_and_by_nobody_else(
    cast: Cast, lease: Lease
) -> None:
    noted(cast, lease.resident_id)
    for who in ("support_worker", "care_manager"):
        with cast.acting(who):
            assert count("residents_justicemeasure") == 1
        assert WORDS in page(cast, who, "protection", lease.resident_id)[1]
    for who in ("wmo_consultant", "mediator", "housing_consultant", "outsider"):
        with cast.acting(who):
            assert count("residents_justicemeasure") == 0, who
        text = page(cast, who, "protection", lease.resident_id)[1]
        assert WORDS not in text
        assert "Justitie" not in text, who


def test_the_life_domain_alone_opens_no_justice_data(cast: Cast, lease: Lease) -> None:
    noted(cast, lease.resident_id)
    with connection.cursor() as cursor:
        cursor.execute("SET ROLE thuisroute_worker")
        cursor.execute(
            "UPDATE sharing_grant SET domains = array_remove(domains, 'justice_data')"
        )
        cursor.execute("SET ROLE thuisroute_web")
    with cast.acting("support_worker") as actor:
        assert count("residents_justicemeasure") == 0
        assert not JusticeMeasureRow.objects.exists()
        assert actor.role == "support_worker"


# --- Kept out


def test_who_is_kept_out_is_a_stranger_in_every_table_and_on_every_page(
    cast: Cast, lease: Lease
) -> None:
    hidden(cast, lease.resident_id)
    noted(cast, lease.resident_id)
    shut_out(cast, "support_worker", lease.resident_id)
    with cast.acting("support_worker"):
        found = {name for name, column in person_tables() if rows_in(name, column)}
    assert found == set()
    assert page(cast, "support_worker", "dossier", lease.resident_id)[0] == 404
    text = page(cast, "support_worker", "my_account")[1]
    assert "1 dossier" in text
    assert lease.resident.number not in text
    with cast.acting("care_manager"):
        assert count("tenancies_lease") == 1


def test_the_first_wall_keeps_out_without_the_second(cast: Cast, lease: Lease) -> None:
    shut_out(cast, "support_worker", lease.resident_id)
    client = cast.client("support_worker")
    without_row_security()
    for route, key in (("dossier", lease.resident_id), ("lease", lease.pk),
                       ("referral", lease.match.referral_id)):  # fmt: skip
        assert client.get(reverse(route, args=[key])).status_code == 404
    number = lease.resident.number
    assert number not in client.get(reverse("residents")).content.decode()


def test_who_is_kept_out_becomes_no_contact_person(cast: Cast, lease: Lease) -> None:
    shut_out(cast, "support_worker", lease.resident_id)
    with cast.acting("care_manager"), pytest.raises(Refused):
        name_contact(
            lease.resident_id,
            party=cast.party("provider").pk,
            user=cast.users["support_worker"].pk,
            role="support_worker",
            on=clock.today(),
        )


def test_the_database_lets_nobody_name_who_is_kept_out(
    cast: Cast, lease: Lease
) -> None:
    named = {
        "resident_id": lease.resident_id,
        "party_id": cast.party("provider").pk,
        "user_id": cast.users["care_manager"].pk,
        "role": "care_manager",
        "since": clock.today(),
    }
    with cast.acting("support_worker"), transaction.atomic():
        ContactPerson.objects.create(**named)
        transaction.set_rollback(True)
    shut_out(cast, "care_manager", lease.resident_id)
    refused = pytest.raises(ProgrammingError, match="row-level security")
    with cast.acting("support_worker"), refused, transaction.atomic():
        ContactPerson.objects.create(**named)


def test_who_was_named_as_contact_is_never_made_somebody_else(
    cast: Cast, lease: Lease
) -> None:
    other = cast.users["care_manager"].pk
    rows = ContactPerson.objects.filter(resident_id=lease.resident_id)
    with cast.acting("support_worker"), transaction.atomic():
        assert rows.update(until=clock.today())
        transaction.set_rollback(True)
    refused = pytest.raises(ProgrammingError, match="permission denied")
    with cast.acting("support_worker"), refused, transaction.atomic():
        rows.update(user_id=other)


def test_only_a_manager_decides_for_a_colleague(cast: Cast, lease: Lease) -> None:
    worker, consultant = (
        cast.users[one].pk for one in ("support_worker", "housing_consultant")
    )
    decided = {"do": "keep_out", "because": "managers_decision"}
    answer = send(cast, "support_worker", lease.resident_id, person=worker, **decided)
    assert (answer[0], "leidinggevende" in answer[1]) == (200, True)
    answer = send(cast, "care_manager", lease.resident_id, person=consultant, **decided)
    assert answer[0] == 200
    answer = send(cast, "care_manager", lease.resident_id, person=worker, **decided)
    assert answer[0] == 302
    assert page(cast, "support_worker", "dossier", lease.resident_id)[0] == 404


def test_somebody_can_be_let_in_again_by_a_colleague(cast: Cast, lease: Lease) -> None:
    wish = {"do": "keep_out", "because": "residents_wish"}
    who = cast.users["housing_consultant"].pk
    assert send(cast, "support_worker", lease.resident_id, person=who, **wish)[0] == 302
    assert page(cast, "housing_consultant", "lease", lease.pk)[0] == 404
    with cast.acting("support_worker") as actor, connection.cursor() as cursor:
        cursor.execute("SELECT id FROM sharing_restriction")
        let_in(by=actor, resident=lease.resident_id, restriction=cursor.fetchone()[0])
    assert page(cast, "housing_consultant", "lease", lease.pk)[0] == 200
