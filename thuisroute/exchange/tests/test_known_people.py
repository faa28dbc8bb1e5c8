"""Somebody in a file who is known already: told, not registered, nothing shown."""

import re
from html import unescape

import pytest
from django.urls import reverse

from tests.cast import Cast
from tests.statements import counted
from thuisroute.exchange.actions.carry_out_import import Outcome
from thuisroute.exchange.actions.plan_import import plan_import
from thuisroute.exchange.importing.kinds import KINDS
from thuisroute.exchange.importing.planned import Fate
from thuisroute.exchange.importing.run_as import import_as
from thuisroute.exchange.tests.test_importing import NOLO, PERSON, cells, run
from thuisroute.exchange.tests.test_pages import decide, upload
from thuisroute.kernel import clock
from thuisroute.referrals.actions.ask_to_join import ask_to_join
from thuisroute.referrals.actions.close_referral import close_referral
from thuisroute.referrals.actions.decide_join_request import say_it_is_another_person
from thuisroute.referrals.models import Referral
from thuisroute.residents.rules.person import PersonFacts

THEIRS = NOLO.replace("support_worker@", "outsider@")
OTHER = THEIRS.replace("Nolo", "Pelle")


@pytest.fixture
def number(cast: Cast) -> str:
    """Of the dossier that the provider keeps; the outsider does not take part."""
    run(cast, "support_worker", "residents", PERSON, NOLO)
    with cast.acting("support_worker"):
        return Referral.objects.get().resident.number


def fates(outcome: Outcome) -> list[tuple[int, Fate]]:
    return [(one.row.number, one.fate) for one in outcome.plan.planned]


@pytest.mark.usefixtures("number")
def test_who_is_known_is_left_out_and_holds_nobody_back(cast: Cast) -> None:
    told = run(cast, "outsider", "residents", PERSON, THEIRS, OTHER)
    assert told.written
    assert fates(told) == [(2, Fate.KNOWN), (3, Fate.NEW)]
    assert told.as_json()["known"] == 1
    with cast.acting("outsider"):
        assert Referral.objects.count() == 1


@pytest.mark.usefixtures("number")
def test_what_else_is_wrong_with_such_a_row_is_not_asked(cast: Cast) -> None:
    late = THEIRS.replace("01-02-2026;01-02-2026", "02-02-2026;01-02-2026")
    told = run(cast, "outsider", "residents", PERSON, late)
    assert (fates(told), told.plan.problems) == ([(2, Fate.KNOWN)], ())


def test_a_closed_dossier_of_ones_own_is_known_too(cast: Cast, number: str) -> None:
    assert number
    with cast.acting("support_worker") as actor:
        row = Referral.objects.get()
        close_referral(by=actor, referral=row.pk, outcome="withdrawn", on=clock.today())
    again = run(cast, "support_worker", "residents", PERSON, NOLO)
    assert fates(again) == [(2, Fate.KNOWN)]


@pytest.mark.usefixtures("number")
def test_who_is_ruled_to_be_another_person_is_new(cast: Cast) -> None:
    values = run(cast, "outsider", "residents", PERSON, THEIRS).plan.planned[0].values
    person = PersonFacts(
        given_name=values["given_name"],
        family_name=values["family_name"],
        birth_date=values["birth_date"],
    )
    with cast.acting("outsider") as actor:
        asked = ask_to_join(by=actor, person=person, provider=actor.party)
    with cast.acting("mediator") as actor:
        say_it_is_another_person(by=actor, request=asked.pk, reason="Andere moeder.")
    told = run(cast, "outsider", "residents", PERSON, THEIRS)
    assert fates(told) == [(2, Fate.NEW)]
    assert told.written


def test_the_preview_lists_them_apart_and_shows_nothing_of_the_dossier(
    cast: Cast, number: str
) -> None:
    client = cast.client("outsider")
    content = "\n".join((PERSON, THEIRS, OTHER)).encode()
    _, page, _ = upload(client, content, "bewoners.csv", "residents")
    preview = client.get(page).text
    known = preview.partition('id="known"')[2].partition("</section>")[0]
    assert "Nolo Duinvoorbeeld" in known
    assert "Pelle" not in known
    assert "1 rij importeren" in preview
    with cast.acting("support_worker"):
        row = Referral.objects.get()
    for secret in (number, str(row.resident_id), str(row.pk), "Zorgvoorbeeld"):
        assert secret not in preview
    assert f'action="{reverse("register_referral")}"' in known
    assert "1 overgeslagen" in decide(client, page, "all")[1]


@pytest.mark.usefixtures("number")
def test_a_file_of_known_people_only_is_not_called_done(cast: Cast) -> None:
    client = cast.client("outsider")
    content = f"{PERSON}\n{THEIRS}".encode()
    _, page, _ = upload(client, content, "bewoners.csv", "residents")
    preview = client.get(page).text
    assert "Wie al bekend is" in preview
    assert "Er is niets te doen" not in preview
    assert "importeren</span>" not in preview


@pytest.mark.usefixtures("number")
def test_the_button_leads_to_where_the_transfer_point_is_asked(cast: Cast) -> None:
    client = cast.client("outsider")
    content = f"{PERSON}\n{THEIRS}".encode()
    _, page, _ = upload(client, content, "bewoners.csv", "residents")
    known = client.get(page).text.partition('id="known"')[2].partition("</form>")[0]
    found = client.post(reverse("register_referral"), _hidden(known)).text
    assert 'name="step" value="ask"' in found


@pytest.mark.usefixtures("number")
def test_the_command_lists_them_too(cast: Cast) -> None:
    told = import_as(
        "outsider@voorbeeld.example",
        "residents",
        "bewoners.csv",
        "\n".join((PERSON, THEIRS, OTHER)).encode(),
        dry_run=False,
        good_rows_only=False,
        progress=lambda _done, _all: None,
    )
    assert told.accepted
    assert told.figures["known"] == 1
    assert "2: Deze persoon is al bekend" in told.as_text()
    with cast.acting("outsider"):
        assert Referral.objects.count() == 1


def test_looking_up_a_hundred_takes_the_statements_of_one(cast: Cast) -> None:
    spent = []
    for size in (1, 100):
        rows = [NOLO.replace("Nolo", "Nolo" + "a" * number) for number in range(size)]
        with cast.acting("support_worker") as actor, counted() as statements:
            plan_import(by=actor, kind=KINDS["residents"], answer=cells(PERSON, *rows))
        spent.append(len(statements))
    assert spent[0] == spent[1]


def _hidden(form: str) -> dict[str, str]:
    return {
        name: unescape(value)
        for name, value in re.findall(r'name="(\w+)" value="([^"]*)"', form)
    }
