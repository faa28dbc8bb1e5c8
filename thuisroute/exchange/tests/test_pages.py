"""The pages: upload, preview, decide; whatever the file is, never an error page."""

import io
from uuid import UUID, uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from tests.cast import Cast
from thuisroute.exchange.examples import example_csv, example_xlsx
from thuisroute.exchange.models import StagedImport
from thuisroute.exchange.tests.test_importing import HOME, ONE, TWO
from thuisroute.exchange.tests.workbooks import archive
from thuisroute.homes.models import Home


def upload(
    client: Client, content: bytes, name: str = "woningen.csv", kind: str = "homes"
) -> tuple[int, str, str]:
    file = SimpleUploadedFile(name, content)
    response = client.post(
        reverse("imports"), {"once": str(uuid4()), "kind": kind, "file": file}
    )
    return response.status_code, response.headers.get("Location", ""), response.text


def decide(client: Client, page: str, decision: str) -> tuple[int, str]:
    response = client.post(
        page, {"once": str(uuid4()), "decision": decision}, follow=True
    )
    return response.status_code, response.text


def homes(*lines: str) -> bytes:
    return "\n".join((HOME, *lines)).encode()


def test_a_good_file_is_shown_first_and_imported_on_request(cast: Cast) -> None:
    client = cast.client("housing_consultant")
    status, page, _ = upload(client, homes(ONE, TWO))
    assert status == 302
    preview = client.get(page).text
    assert "2 rijen importeren" in preview
    assert "Voorbeeldstraat 1" in preview
    with cast.acting("housing_consultant"):
        assert not Home.objects.exists()
    status, text = decide(client, page, "all")
    assert (status, "Geïmporteerd: 2 nieuw" in text) == (200, True)
    with cast.acting("housing_consultant"):
        assert Home.objects.count() == 2
        assert not StagedImport.objects.exists()
    assert client.get(page).status_code == 404


def test_wrong_rows_are_told_in_the_readers_language_and_good_ones_can_go_on(
    cast: Cast,
) -> None:
    client = cast.client("housing_consultant")
    _, page, _ = upload(client, homes(ONE, TWO.replace("650", "veel")))
    preview = client.get(page).text
    assert "“veel” is geen geldbedrag" in preview
    assert "2 rijen importeren" not in preview
    status, text = decide(client, page, "all")
    assert (status, "Er is niets opgeslagen" in text) == (200, True)
    _, text = decide(client, page, "good")
    assert "1 nieuw" in text
    with cast.acting("housing_consultant"):
        assert Home.objects.get().code == "H1"


def test_the_same_page_in_english(cast: Cast) -> None:
    client = cast.client("housing_consultant")
    _, page, _ = upload(client, homes(ONE.replace("712,40", "veel")))
    client.cookies["language"] = "en"
    assert "“veel” is no amount of money" in client.get(page).text


def test_a_staged_file_can_be_forgotten(cast: Cast) -> None:
    client = cast.client("housing_consultant")
    _, page, _ = upload(client, homes(ONE))
    assert decide(client, page, "drop")[0] == 200
    assert client.get(page).status_code == 404


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("woningen.csv", b""),
        ("woningen.csv", b"a;b\n1;\x00"),
        ("woningen.csv", b"x" * 10_000_000),
        ("woningen.csv", b"PK\x03\x04"),
        ("woningen.xlsx", b"a;b"),
        ("woningen.xlsx", archive(xl__workbook=b"0" * 60_000_000)),
        ("woningen.pdf", b"%PDF"),
    ],
)
def test_what_is_no_list_stays_on_the_page_with_a_sentence(
    cast: Cast, name: str, content: bytes
) -> None:
    status, _, text = upload(cast.client("housing_consultant"), content, name)
    assert status == 200
    assert "tr-field--wrong" in text


@pytest.mark.parametrize(
    "line",
    [
        "iets;anders", "", "code;code", HOME, f"{HOME}\n{ONE.replace('H1', '=1+1')}",
        f"{HOME}\n{ONE.replace('01-01-2026', '31-02-2026')}",
        f"{HOME}\n{ONE};te;veel", f"{HOME}\n{ONE.replace('H1', 'x' * 99)}",
    ],
)  # fmt: skip
def test_a_list_that_is_wrong_is_previewed_with_its_problems(
    cast: Cast, line: str
) -> None:
    client = cast.client("housing_consultant")
    status, page, text = upload(client, f"{line}\n;\n".encode() or b"\n")
    assert status in {200, 302}
    shown = client.get(page).text if page else text
    assert "Wat er mis is" in shown or "tr-field--wrong" in shown


def test_without_a_file_or_a_choice_the_page_asks_for_them(cast: Cast) -> None:
    client = cast.client("administrator")
    response = client.post(reverse("imports"), {"once": str(uuid4())})
    assert (response.status_code, "Kies eerst een bestand." in response.text) == (
        200, True,
    )  # fmt: skip


def test_only_ones_own_kinds_can_be_chosen(cast: Cast) -> None:
    status, _, text = upload(cast.client("support_worker"), homes(ONE))
    assert (status, "tr-field--wrong" in text) == (200, True)
    assert cast.client("programme_manager").get(reverse("imports")).status_code == 403


def test_somebody_elses_preview_does_not_exist(cast: Cast) -> None:
    _, page, _ = upload(cast.client("housing_consultant"), homes(ONE))
    for other in ("outsider", "other_consultant", "mediator"):
        assert cast.client(other).get(page).status_code == 404
    nothing = reverse("import", args=[UUID(int=1)])
    assert cast.client("outsider").get(nothing).status_code == 404


def test_example_files_can_be_downloaded_and_uploaded_again(cast: Cast) -> None:
    client = cast.client("housing_consultant")
    for form, made in (("csv", example_csv("homes")), ("xlsx", example_xlsx("homes"))):
        address = reverse("import_example", args=["homes", form])
        response = client.get(address)
        assert f'homes.{form}"' in response["Content-Disposition"]
        assert response.content[:4] == made[:4]
        _, page, _ = upload(client, response.content, f"homes.{form}")
        assert "3 rijen importeren" in client.get(page).text
    other = reverse("import_example", args=["residents", "csv"])
    assert client.get(other).status_code == 404


def test_an_upload_is_cut_off_when_it_is_larger_than_any_list(cast: Cast) -> None:
    huge = io.BytesIO(b"x" * 20_000_000)
    huge.name = "woningen.csv"
    response = cast.client("housing_consultant").post(
        reverse("imports"), {"once": str(uuid4()), "kind": "homes", "file": huge}
    )
    assert "groter dan 5 MB" in response.text
