"""The pages, as people of the cast see them."""

import re
from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.cast import Cast
from thuisroute.kernel import clock
from thuisroute.referrals.models import Referral
from thuisroute.referrals.rules.registration import consent_rules
from thuisroute.referrals.tests.builders import (
    a_ready_referral,
    a_registered_referral,
    meet_everything,
    some_person,
)

MOST_STATEMENTS = 4


def send(cast: Cast, who: str, address: str, fields: dict[str, object]) -> HttpResponse:
    return cast.client(who).post(address, {"once": str(uuid4()), **fields})


def whom(name: str = "Lotte", family: str = "Proefpersoon") -> dict[str, object]:
    return {"given_name": name, "family_name": family, "birth_date": "1990-05-17"}


def answers(cast: Cast) -> dict[str, object]:
    day = clock.today()
    return {
        "step": "register",
        **whom(),
        "target_group": "sheltered_housing",
        "provider": cast.party("provider").pk,
        "contact": cast.users["support_worker"].pk,
        "on": day.isoformat(),
        "municipality": cast.party("municipality").pk,
        "indication": "wmo_visiting_support",
        "indication_decided_on": (day - timedelta(days=10)).isoformat(),
        "guidance_hours": "12",
        "product": "earn_in_home",
        "household_size": "1",
        "rooms_needed": "2",
        "rent_limit": "712,40",
        "municipalities": ["0361"],
        "avoid_neighbourhoods": "Voorbeeldbuurt, Proefwijk",
        "told_on": day.isoformat(),
        "rules": list(consent_rules(cast.agreement)),
        "given_on": day.isoformat(),
        "until": (day + timedelta(days=365)).isoformat(),
        "necessity": "Anders is er geen woning te vinden.",
        "lighter_way": "Met minder kan niemand bemiddelen.",
    }


def only_referral(cast: Cast) -> Referral:
    with cast.acting("support_worker"):
        return Referral.objects.get()


def text(response: HttpResponse) -> str:
    return re.sub(r"\s+", " ", response.content.decode())


def test_searching_for_somebody_new_leads_to_the_questions(cast: Cast) -> None:
    address = reverse("register_referral")
    page = text(send(cast, "support_worker", address, {"step": "search", **whom()}))
    assert 'name="step" value="register"' in page
    assert 'value="Proefpersoon"' in page


def test_the_whole_form_registers_in_cents_and_lists(cast: Cast) -> None:
    response = send(cast, "support_worker", reverse("register_referral"), answers(cast))
    row = only_referral(cast)
    assert response.headers["Location"] == reverse("referral", args=[row.pk])
    assert row.rent_limit == 71_240
    assert row.avoid_neighbourhoods == ["Voorbeeldbuurt", "Proefwijk"]


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("rent_limit", "veel"),
        ("birth_date", "17-05-1990"),
        ("birth_date", "2999-01-01"),
        ("given_on", "2999-01-01"),
        ("until", ""),
        ("indication", ""),
        ("contact", str(UUID(int=1))),
        ("household_size", "-3"),
        ("family_name", "Proef\x00persoon"),
        ("lighter_way", ""),
    ],
)
def test_a_wrong_answer_is_said_and_everything_typed_stays(
    cast: Cast, field: str, typed: str
) -> None:
    fields = answers(cast) | {field: typed}
    response = send(cast, "support_worker", reverse("register_referral"), fields)
    assert response.status_code == 200
    page = text(response)
    assert 'role="alert"' in page
    assert "Voorbeeldbuurt, Proefwijk" in page
    with cast.acting("support_worker"):
        assert not Referral.objects.exists()


def test_sending_the_form_twice_registers_once(cast: Cast) -> None:
    fields = answers(cast) | {"once": str(uuid4())}
    client = cast.client("support_worker")
    first = client.post(reverse("register_referral"), fields)
    second = client.post(reverse("register_referral"), fields)
    assert first.headers["Location"] == second.headers["Location"]
    assert only_referral(cast).state == "registered"


def test_somebody_who_looks_alike_is_shown_before_registering(cast: Cast) -> None:
    a_registered_referral(cast, given_name="Lotte", family_name="Proefpersoon")
    fields = {"step": "search", **whom("Lote", "Proefpersoon")}
    response = send(cast, "support_worker", reverse("register_referral"), fields)
    page = text(response)
    assert "Lotte Proefpersoon" in page
    assert 'value="questions"' in page


def test_a_person_of_another_provider_is_one_sentence_and_a_question(
    cast: Cast,
) -> None:
    known = a_registered_referral(
        cast,
        given_name="Lotte",
        family_name="Proefpersoon",
        birth_date=date(1990, 5, 17),
    )
    address = reverse("register_referral")
    page = text(send(cast, "outsider", address, {"step": "search", **whom()}))
    assert known.resident.number not in page
    assert str(known.resident_id) not in page
    assert cast.party("provider").name not in page
    asking = {
        "step": "ask",
        "provider": str(cast.party("outsider").pk),
        **whom(),
    }
    asked = send(cast, "outsider", address, asking)
    place = asked.headers["Location"]
    assert cast.client("outsider").get(place).status_code == 200
    assert cast.client("support_worker").get(place).status_code == 404
    shown = text(cast.client("mediator").get(place))
    assert known.resident.number in shown
    granting = {"decision": "grant", "resident": str(known.resident_id)}
    assert send(cast, "mediator", place, granting).status_code == 302
    assert (
        cast.client("outsider").get(reverse("referral", args=[known.pk])).status_code
        == 200
    )


def test_the_outsider_finds_nothing_anywhere(cast: Cast) -> None:
    row = a_ready_referral(cast)
    outsider = cast.client("outsider")
    for name in ("referral", "correct_referral"):
        address = reverse(name, args=[row.pk])
        assert outsider.get(address).status_code == 404
        fields = {"do": "park", "reason": "x", "until": "2999-01-01"}
        assert send(cast, "outsider", address, fields).status_code == 404
    assert row.resident.number not in text(outsider.get(reverse("residents")))
    found = send(cast, "outsider", reverse("residents"), {"search": "Bewoner"})
    assert row.resident.number not in text(found)


def test_a_role_without_the_right_is_refused(cast: Cast) -> None:
    client = cast.client("programme_manager")
    for name in ("residents", "register_referral", "join_requests"):
        assert client.get(reverse(name)).status_code == 403


def test_the_checklist_is_ticked_set_aside_and_undone(cast: Cast) -> None:
    row = a_registered_referral(cast)
    place = reverse("referral", args=[row.pk])
    day = clock.today().isoformat()
    steps: list[dict[str, object]] = [
        {"do": "meet", "condition": "support_plan", "on": day},
        {"do": "aside", "condition": "budget_management", "reason": "Bewind loopt."},
        {"do": "reopen", "condition": "budget_management"},
    ]
    for fields in steps:
        assert send(cast, "support_worker", place, fields).status_code == 302
    refused = send(cast, "mediator", place, {"do": "ready", "on": day})
    page = text(refused)
    assert "budgetbeheer" in page
    meet_everything(cast, row.pk)
    assert send(cast, "mediator", place, {"do": "ready", "on": day}).status_code == 302
    assert only_referral(cast).state == "ready"


def test_a_referral_is_parked_goes_on_and_is_closed(cast: Cast) -> None:
    row = a_ready_referral(cast)
    place = reverse("referral", args=[row.pk])
    until = (clock.today() + timedelta(days=30)).isoformat()
    parked = {"do": "park", "reason": "Opname in het ziekenhuis", "until": until}
    assert send(cast, "support_worker", place, parked).status_code == 302
    assert only_referral(cast).state == "parked"
    assert send(cast, "support_worker", place, {"do": "unpark"}).status_code == 302
    assert only_referral(cast).state == "ready"
    ended = {"do": "close", "outcome": "withdrawn", "on": clock.today().isoformat()}
    closed = send(cast, "support_worker", place, ended)
    assert closed.headers["Location"] == reverse("residents")
    assert cast.client("mediator").get(place).status_code == 404


def test_an_association_never_reads_the_checklist(cast: Cast) -> None:
    a_ready_referral(cast)
    with cast.acting("housing_consultant"), connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM referrals_readinessitem")
        assert cursor.fetchone() == (0,)


def test_correcting_what_others_rely_on_asks_a_reason(cast: Cast) -> None:
    row = a_registered_referral(cast)
    place = reverse("correct_referral", args=[row.pk])
    fields = {
        name: value
        for name, value in answers(cast).items()
        if name not in {"step", "given_name", "family_name", "birth_date"}
    }
    fields |= {"rent_limit": "650", "home_seeker_number": "V-200"}
    assert send(cast, "support_worker", place, fields).status_code == 200
    fields["reason"] = "Het inkomen was verkeerd overgenomen."
    assert send(cast, "support_worker", place, fields).status_code == 302
    assert only_referral(cast).rent_limit == 65_000


def test_the_list_takes_the_same_statements_for_three_as_for_fifty(
    cast: Cast,
) -> None:
    for _ in range(3):
        a_registered_referral(cast)
    client = cast.client("support_worker")
    client.get(reverse("residents"))
    with CaptureQueriesContext(
        connection,
    ) as seen:
        page = client.get(reverse("residents"))
    asked = [one["sql"] for one in seen if "SAVEPOINT" not in one["sql"]]
    assert len(asked) <= MOST_STATEMENTS, asked
    assert text(page).count("Voorbeeld") >= 3


def test_the_list_is_found_by_name_number_and_filter(cast: Cast) -> None:
    row = a_registered_referral(cast, family_name="Zoekgraag")
    a_registered_referral(cast, target_group="shelter")
    client = cast.client("support_worker")
    number = row.resident.number
    address = reverse("residents")
    for typed in ("zoekgr", number):
        found = text(send(cast, "support_worker", address, {"search": typed}))
        assert "Zoekgraag" in found
    filtered = text(client.get(address, {"target_group": "shelter"}))
    assert "Zoekgraag" not in filtered
    assert "Zoekgraag" in text(client.get(address, {"scope": "mine"}))


def test_pages_of_the_list_lead_on_and_back(cast: Cast) -> None:
    for _ in range(52):
        a_registered_referral(cast)
    client = cast.client("support_worker")
    first = text(client.get(reverse("residents")))
    onwards = re.search(r'href="([^"]*after=[^"]*)"', first)
    assert onwards is not None
    second = text(client.get(onwards.group(1)))
    assert "before=" in second
    assert some_person().family_name in second
