"""My rights: from a question with a paper to an answer and a record that is right."""

from uuid import UUID, uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from tests.cast import Cast
from thuisroute.desk.tests.own_pages import at_home, somebody_ready
from thuisroute.kernel import clock
from thuisroute.referrals.models import Referral
from thuisroute.sharing.models import RightsEvidence, RightsRequest
from thuisroute.sharing.tests.rights import A_PDF

NEW_NAME = "Verbeterd"
NEW_BSN = "999990020"


@pytest.fixture
def referral(cast: Cast) -> Referral:
    return somebody_ready(cast)


@pytest.fixture
def resident(cast: Cast, referral: Referral) -> Client:
    return at_home(cast, referral)


def sent(client: Client, address: str, **typed: object) -> HttpResponse:
    answer = client.post(address, {"once": uuid4(), **typed})
    assert isinstance(answer, HttpResponse)
    return answer


def file(content: bytes, name: str = "bewijs.pdf") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content, "application/pdf")


def asked(cast: Cast) -> UUID:
    with cast.acting("care_manager"):
        return RightsRequest.objects.latest("asked_on").pk


def ask(client: Client, kind: str, **typed: object) -> HttpResponse:
    return sent(client, reverse("own_right", args=[kind]), **typed)


def identity(**changes: object) -> dict[str, object]:
    return {
        "given_name": "Voorbeeld", "infix": "", "family_name": NEW_NAME,
        "birth_date": "1991-02-03", "bsn": NEW_BSN, "phone": "", "email": "",
        "language": "nl", "reason": "Geboorteakte gezien", **changes,
    }  # fmt: skip


def test_a_correction_from_question_to_answer(
    cast: Cast, referral: Referral, resident: Client
) -> None:
    answer = ask(
        resident, "correction", domain="identity", words="Mijn naam klopt niet",
        paper=file(A_PDF),
    )  # fmt: skip
    assert answer.status_code == 302, answer.text
    page = reverse("rights_request", args=[asked(cast)])
    handler = cast.client("care_manager")
    assert page in handler.get(reverse("today")).text
    assert "Mijn naam klopt niet" in handler.get(page).text
    assert handler.get(f"{page}paper").content == A_PDF
    assert sent(handler, page, do="take_up").status_code == 302
    assert "In behandeling" in resident.get(reverse("own_rights")).text
    too_early = sent(handler, page, do="answer", outcome="granted", words="Klopt nu")
    assert "Verbeter eerst de gegevens" in too_early.text
    assert sent(handler, f"{page}correct", **identity()).status_code == 302
    granted = sent(handler, page, do="answer", outcome="granted", words="Klopt nu")
    assert granted.status_code == 302, granted.text
    told = resident.get(reverse("own_rights")).text
    assert "Toegekend" in told
    assert "Klopt nu" in told
    assert NEW_NAME in resident.get(reverse("own_rights")).text
    found = handler.get(reverse("residents"), {"search": NEW_NAME.lower()})
    assert reverse("dossier", args=[referral.resident_id]) in found.text


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"bsn": "123456789"}, "geen geldig burgerservicenummer"),
        ({"birth_date": "2999-01-01"}, "ligt in de toekomst"),
        ({"given_name": "---"}, "voornaam"),
        ({"reason": ""}, "tr-field__error"),
        ({"family_name": "x\x00"}, "tr-field__error"),
        ({"family_name": "x" * 5000}, "tr-field__error"),
    ],
)
def test_a_wrong_correction_is_asked_again(
    cast: Cast, resident: Client, changes: dict[str, object], said: str
) -> None:
    ask(resident, "correction", domain="identity", words="Klopt niet")
    page = reverse("rights_request", args=[asked(cast)])
    handler = cast.client("care_manager")
    sent(handler, page, do="take_up")
    answer = sent(handler, f"{page}correct", **identity(**changes))
    assert answer.status_code == 200
    assert said in answer.text
    assert "Geboorteakte gezien" in answer.text or "reason" in changes


@pytest.mark.parametrize(
    ("content", "name", "said"),
    [
        (b"MZ\x90\x00" + b"\x00" * 100, "bewijs.pdf", "Alleen een pdf"),
        (b"MZ\x90\x00 %PDF-1.7 %%EOF", "bewijs.pdf", "Alleen een pdf"),
        (b"", "bewijs.pdf", "Dit bestand is leeg"),
        (b"%PDF-" + b"\x00" * 5_000_100 + b"%%EOF", "groot.pdf", "groter dan 5 MB"),
        (A_PDF, "x" * 300 + ".pdf", "tr-field__error"),
    ],
)
def test_a_wrong_file_is_refused_and_the_words_are_kept(
    cast: Cast, resident: Client, content: bytes, name: str, said: str
) -> None:
    answer = ask(
        resident, "correction", words="Mijn eigen woorden", paper=file(content, name)
    )
    assert answer.status_code == 200
    assert said.replace("Alleen een pdf", "pdf-, jpg- of png") in answer.text
    assert "Mijn eigen woorden" in answer.text
    with cast.acting("care_manager"):
        assert not RightsRequest.objects.exists()


@pytest.mark.parametrize("kind", ["correction", "objection", "restriction", "erasure"])
@pytest.mark.parametrize("words", ["", "   ", "x\x00y", "x" * 10_000])
def test_words_that_say_nothing_are_asked_again(
    cast: Cast, resident: Client, kind: str, words: str
) -> None:
    answer = ask(resident, kind, words=words, purpose="indication")
    assert answer.status_code == 200
    assert "tr-summary" in answer.text


def test_the_paper_is_kept_sealed_and_without_its_name(
    cast: Cast, resident: Client
) -> None:
    name = "brief-van-Voorbeeld.pdf"
    ask(resident, "erasure", words="Weg ermee", paper=file(A_PDF, name))
    with cast.acting("care_manager"):
        row = RightsEvidence.objects.get()
    assert A_PDF not in bytes(row.sealed)
    answer = resident.get(reverse("own_right_paper", args=[row.pk]))
    assert answer["Content-Disposition"] == 'attachment; filename="paper.pdf"'
    assert answer["Cache-Control"] == "no-store"


def test_what_rests_on_consent_is_no_objection(cast: Cast, resident: Client) -> None:
    page = reverse("own_right", args=["objection"])
    assert "indication" in resident.get(page).text
    assert "mediation" not in resident.get(page).text
    assert (
        ask(resident, "objection", purpose="mediation", words="Nee").status_code == 200
    )
    assert (
        ask(resident, "objection", purpose="indication", words="Nee").status_code == 302
    )
    assert "Ondersteuning toekennen" in resident.get(reverse("own_rights")).text


def test_a_request_is_taken_back(cast: Cast, resident: Client) -> None:
    ask(resident, "erasure", words="Weg ermee")
    back = reverse("own_right_back", args=[asked(cast)])
    assert sent(resident, back).status_code == 302
    assert "Teruggenomen" in resident.get(reverse("own_rights")).text


def test_a_refusal_says_where_to_complain(cast: Cast, resident: Client) -> None:
    ask(resident, "erasure", words="Weg ermee")
    page = reverse("rights_request", args=[asked(cast)])
    handler = cast.client("care_manager")
    sent(handler, page, do="take_up")
    sent(handler, page, do="answer", outcome="refused", words="De wet vraagt bewaren")
    told = resident.get(reverse("own_rights")).text
    assert "De wet vraagt bewaren" in told
    assert "Autoriteit Persoonsgegevens" in told


def test_a_late_request_is_red_on_today(cast: Cast, resident: Client) -> None:
    ask(resident, "erasure", words="Weg ermee")
    handler = cast.client("care_manager")
    assert "is-overdue" not in handler.get(reverse("today")).text
    cast.travel(40)
    page = handler.get(reverse("today")).text
    assert "Bewoners vragen iets over hun gegevens" in page
    assert "is-overdue" in handler.get(reverse("rights_requests")).text
    assert "Bewoners vragen iets" not in cast.client("mediator").get("/").text


def test_a_request_on_paper_is_written_down(cast: Cast, referral: Referral) -> None:
    page = reverse("resident_rights", args=[referral.resident_id])
    worker = cast.client("support_worker")
    typed = {"kind": "restriction", "on": clock.today(), "domain": "justice",
             "words": "Even niet"}  # fmt: skip
    assert sent(worker, page, **typed).status_code == 302
    assert "Even niet" in worker.get(page).text
    wrong = sent(worker, page, **(typed | {"on": "2999-01-01"}))
    assert "in de toekomst" in wrong.text


def test_a_banner_says_that_something_is_restricted_and_not_what(
    cast: Cast, referral: Referral, resident: Client
) -> None:
    ask(resident, "restriction", domain="justice", words="Even niet")
    page = reverse("rights_request", args=[asked(cast)])
    dossier = reverse("dossier", args=[referral.resident_id])
    handler, mediator = cast.client("care_manager"), cast.client("mediator")
    sent(handler, page, do="take_up")
    assert "mag nu niet gebruikt worden" not in mediator.get(dossier).text
    sent(handler, page, do="answer", outcome="granted", words="Goed")
    shown = mediator.get(dossier).text
    assert "mag nu niet gebruikt worden" in shown
    assert "justitie" not in shown.split("viewers")[0]
