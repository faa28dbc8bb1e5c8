"""The pages, as people of the cast see them."""

from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest
from django.db import connection
from django.urls import reverse

from tests.cast import Cast
from thuisroute.kernel import clock
from thuisroute.referrals.models import Referral
from thuisroute.referrals.tests.browsing import (
    answers,
    only_particulars,
    only_referral,
    send,
    text,
    whom,
)
from thuisroute.referrals.tests.builders import (
    a_ready_referral,
    a_registered_referral,
    meet_everything,
)


def test_searching_for_somebody_new_leads_to_the_questions(cast: Cast) -> None:
    address = reverse("register_referral")
    page = text(send(cast, "support_worker", address, {"step": "search", **whom()}))
    assert 'name="step" value="register"' in page
    assert 'value="Proefpersoon"' in page


def test_the_whole_form_registers_in_cents_and_lists(cast: Cast) -> None:
    response = send(cast, "support_worker", reverse("register_referral"), answers(cast))
    row = only_particulars(cast)
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
    with cast.acting("support_worker"):
        number = known.resident.number
    address = reverse("register_referral")
    page = text(send(cast, "outsider", address, {"step": "search", **whom()}))
    assert number not in page
    assert str(known.resident_id) not in page
    assert cast.party("provider").name not in page
    own = f'name="provider" value="{cast.party("outsider").pk}"'
    assert own in page
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
    assert number in shown
    granting = {"decision": "grant", "resident": str(known.resident_id)}
    assert send(cast, "mediator", place, granting).status_code == 302
    assert (
        cast.client("outsider").get(reverse("referral", args=[known.pk])).status_code
        == 200
    )


def test_the_outsider_finds_nothing_anywhere(cast: Cast) -> None:
    row = a_ready_referral(cast)
    with cast.acting("mediator"):
        number = row.resident.number
    outsider = cast.client("outsider")
    for name in ("referral", "correct_referral"):
        address = reverse(name, args=[row.pk])
        assert outsider.get(address).status_code == 404
        fields = {"do": "park", "reason": "x", "until": "2999-01-01"}
        assert send(cast, "outsider", address, fields).status_code == 404
    assert number not in text(outsider.get(reverse("residents")))
    found = send(cast, "outsider", reverse("residents"), {"search": "Bewoner"})
    assert number not in text(found)


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
    said = only_particulars(cast)
    assert (said.rent_limit, said.correction_reason) == (65_000, fields["reason"])


def test_the_referral_page_names_the_resident_and_what_is_missing(cast: Cast) -> None:
    row = a_registered_referral(cast, given_name="Lotte", family_name="Proefpersoon")
    page = text(cast.client("mediator").get(reverse("referral", args=[row.pk])))
    assert "Lotte Proefpersoon" in page
    assert "Ondersteuningsplan met doelen" in page
    assert "4 van 7" in page
