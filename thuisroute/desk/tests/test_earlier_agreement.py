"""A dossier that moved to a version without a purpose still tells what was said."""

from dataclasses import replace
from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse

from tests.cast import Cast
from tests.permissions.life import Life, a_life
from tests.roles import database_role
from thuisroute.agreements.models import AgreementVersion
from thuisroute.agreements.queries import agreement
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.articles import Text
from thuisroute.agreements.words import (
    article_reference,
    kind_words,
    purpose_words,
    role_words,
)
from thuisroute.desk.copying.telling import Telling
from thuisroute.desk.log_words import why
from thuisroute.desk.rights_lines import about
from thuisroute.desk.telling import viewer_line
from thuisroute.desk.tests.test_own_viewers import a_viewer
from thuisroute.residents.models import Resident
from thuisroute.sharing.actions.derive_grants import derive_grants
from thuisroute.sharing.actions.locked_dossier import locked_dossier
from thuisroute.sharing.models import Consent

DROPPED, KIND, ROLE = "mediation", "transfer_point", "mediator"
UNKNOWN = {
    "en": "A purpose from an earlier agreement",
    "nl": "Een doel uit een eerdere afspraak",
}


def without(law: Agreement) -> Agreement:
    """The next version: a purpose less, with its text, its receiver and an article."""
    assert law.consent is not None
    return replace(
        law,
        sharing=tuple(one for one in law.sharing if one.id != DROPPED),
        consent=replace(
            law.consent,
            texts=tuple(one for one in law.consent.texts if one.sharing != DROPPED),
        ),
    )


def adopted(cast: Cast, law: Agreement, number: int, state: str = "adopted") -> UUID:
    with database_role("owner"):
        return AgreementVersion.objects.create(
            region=cast.region,
            number=number,
            state=state,
            valid_from=law.valid_from,
            digest=str(number) * 64,
            content=law.to_json(),
        ).pk


def moved(cast: Cast, resident: UUID) -> Agreement:
    """To the version without, as the programme manager would have it moved."""
    key = adopted(cast, without(cast.agreement), 2)
    with database_role("worker"):
        assert Resident.objects.filter(pk=resident).update(agreement_id=key)
        derive_grants(locked_dossier(resident))
    return agreement(key)


@pytest.fixture
def life(cast: Cast) -> Life:
    return a_life(cast)


def said_on(client: Client, route: str, *keys: object) -> str:
    answer = client.get(reverse(route, args=keys))
    assert answer.status_code == 200, route
    return answer.text


def test_every_page_and_copy_stands_and_the_purpose_is_told(
    cast: Cast, life: Life
) -> None:
    label = cast.agreement.sharing_rule(DROPPED).purpose.nl
    moved(cast, life.resident)
    staff = cast.client("support_worker")
    assert label in said_on(staff, "dossier", life.resident)
    for route in ("consents", "resident_rights"):
        said_on(staff, route, life.resident)
    for route in ("today", "residents", "processing_register"):
        said_on(staff, route)
    said_on(cast.client("care_manager"), "rights_requests")
    own = cast.client("resident")
    for route in ("own_route", "own_sharing", "own_looks", "own_rights", "own_talks"):
        said_on(own, route)
    said_on(own, "own_right", "objection")
    for form in ("json", "pdf"):
        assert own.get(reverse("own_copy", args=[form])).status_code == 200


def test_a_purpose_that_no_version_has_is_told_in_plain_words(
    cast: Cast, life: Life
) -> None:
    with database_role("worker"):
        Consent.objects.filter(resident_id=life.resident).update(
            purpose="elsewhere", receiver_kind="elsewhere"
        )
        derive_grants(locked_dossier(life.resident))
    shown = said_on(cast.client("support_worker"), "dossier", life.resident)
    assert UNKNOWN["nl"] in shown
    assert "Een organisatie uit een eerdere afspraak" in shown
    own = cast.client("resident")
    for form in ("json", "pdf"):
        assert own.get(reverse("own_copy", args=[form])).status_code == 200


def test_a_yes_to_what_is_not_asked_any_more_has_no_page(
    cast: Cast, life: Life
) -> None:
    moved(cast, life.resident)
    yes = Consent.objects.filter(resident_id=life.resident, purpose=DROPPED)
    with database_role("worker"):
        key = yes.values_list("pk", flat=True)[0]
    page = reverse("own_withdraw", args=[key])
    assert cast.client("resident").get(page).status_code == 404


def test_the_words_are_those_of_the_version_that_was_read(cast: Cast) -> None:
    law = cast.agreement
    rule = replace(law.sharing_rule(DROPPED), purpose=Text(nl="Anders", en="Other"))
    assert law.consent is not None
    text = law.consent.text_of(DROPPED)
    assert text is not None
    others = [one for one in law.sharing if one.id != DROPPED]
    texts = [one for one in law.consent.texts if one.sharing != DROPPED]
    changed = replace(
        law,
        sharing=(*others, rule),
        consent=replace(law.consent, texts=(*texts, replace(text, version="late"))),
    )
    adopted(cast, changed, 2, "retired")
    held = agreement(adopted(cast, without(law), 3))
    assert purpose_words(held, DROPPED, "en") == "Other"
    assert purpose_words(held, DROPPED, "en", read="late") == "Other"
    first = law.sharing_rule(DROPPED).purpose.en
    assert purpose_words(held, DROPPED, "en", read=text.version) == first


def test_what_was_never_adopted_tells_nothing(cast: Cast) -> None:
    rule = replace(cast.agreement.sharing_rule(DROPPED), id="planned")
    planned = replace(cast.agreement, sharing=(*cast.agreement.sharing, rule))
    for number, state in ((2, "draft"), (3, "discarded")):
        adopted(cast, planned, number, state)
    assert purpose_words(cast.agreement, "planned", "nl") == UNKNOWN["nl"]


def test_every_line_has_words_for_what_is_not_known(cast: Cast) -> None:
    law = cast.agreement
    line = viewer_line(a_viewer("elsewhere", role="elsewhere"), law, "nl")
    assert line["purpose"] == UNKNOWN["nl"]
    assert line["role"] == "Een rol uit een eerdere afspraak"
    assert why(["elsewhere"], [], law, "nl") == UNKNOWN["nl"]
    assert about("", "elsewhere", law, "nl") == UNKNOWN["nl"]
    assert Telling(law, "nl", {}).said("purposes", "a,b") == ", ".join(
        [UNKNOWN["nl"]] * 2
    )
    kind = kind_words(law, "elsewhere", "nl")
    assert kind == "Een organisatie uit een eerdere afspraak"
    article = article_reference(law, "none", "nl")
    assert article["summary"] == "Een artikel uit een eerdere afspraak"


def test_a_kind_a_role_and_an_article_are_those_of_an_earlier_version(
    cast: Cast,
) -> None:
    law = cast.agreement
    less = replace(
        law,
        party_kinds=tuple(one for one in law.party_kinds if one.id != KIND),
        roles=tuple(one for one in law.roles if one.id != ROLE),
        articles=law.articles[1:],
    )
    held = agreement(adopted(cast, less, 2))
    assert kind_words(held, KIND, "nl") == law.party_kind(KIND).label.nl
    assert role_words(held, ROLE, "nl") == law.role(ROLE).label.nl
    first = law.articles[0]
    said = article_reference(held, first.number, "nl")["summary"]
    assert said == first.summary.nl
    assert Telling(held, "nl", {}).said("role", ROLE) == law.role(ROLE).label.nl
