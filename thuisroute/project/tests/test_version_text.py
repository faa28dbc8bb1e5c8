"""The text of a version: read by everybody, written by who keeps the agreement."""

import re
import zipfile
from io import BytesIO
from pathlib import Path
from uuid import uuid4

import pytest
from django.test import Client

from tests.cast import Cast
from tests.roles import database_role
from thuisroute.agreements.models import AgreementVersion
from thuisroute.agreements.packs.authoring.sections import PAGES
from thuisroute.agreements.packs.loading import load
from thuisroute.agreements.queries import agreement
from thuisroute.kernel import clock
from thuisroute.project.tests.changing import HERE, a_draft, previewed, send
from thuisroute.project.tests.writing_it import (
    TEXT,
    address_of,
    save,
    seen_at,
    shown,
    values_now,
)

ONE = TEXT.format(number=1)


@pytest.fixture
def manager(cast: Cast) -> Client:
    return cast.client("programme_manager")


@pytest.fixture
def draft(cast: Cast) -> AgreementVersion:
    return a_draft(cast)


def read(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def stands(draft: AgreementVersion, section: str) -> list[dict[str, object]]:
    with database_role("worker"):
        return list(values_now(draft.number)[section])


@pytest.mark.parametrize("section", PAGES)
def test_everybody_reads_every_section_of_what_holds(cast: Cast, section: str) -> None:
    for name in ("support_worker", "governor"):
        told = read(cast.client(name), f"{ONE}{section}/")
        assert "Wijzigen" not in told


def test_an_entry_is_read_in_words(cast: Cast) -> None:
    told = read(cast.client("housing_consultant"), f"{ONE}clocks/")
    for said in ("Afspraken over goede buren zijn", "4 weken", "Woning toegewezen"):
        assert said in told
    assert "neighbour_agreements" in told


@pytest.mark.parametrize("section", PAGES)
def test_every_entry_has_a_form_that_saves_it_as_it_was(
    cast: Cast, manager: Client, section: str
) -> None:
    number = a_draft(cast).number
    with database_role("worker"):
        values = values_now(number)
    for at in range(len(entries(values, section))):
        page = address_of(number, section, at)
        kept = save(manager, page, shown(values, section, at))
        assert kept.status_code == 302, kept.content.decode()
    with database_role("worker"):
        assert values_now(number) == values


def entries(values: dict[str, object], section: str) -> list[object]:
    found = values.get(section, {} if section == "about" else None)
    return found if isinstance(found, list) else [found] if found is not None else []


def test_a_mistake_is_kept_told_beside_the_field_and_cannot_be_adopted(
    cast: Cast, manager: Client, draft: AgreementVersion
) -> None:
    page = address_of(draft.number, "clocks", 0)
    with database_role("worker"):
        form = shown(values_now(draft.number), "clocks", 0)
    assert save(manager, page, form, clocks__0__article="99")["Location"] == page
    told = read(manager, page)
    assert "99 (bestaat niet)" in told
    assert re.search(r'id="id_clocks__0__article_error".*`99`', told, re.DOTALL)
    assert save(manager, page, form, clocks__0__within_0="zes")["Location"] == page
    told = read(manager, page)
    assert 'value="zes"' in told
    assert "Dit is geen termijn." in told
    overview = read(manager, TEXT.format(number=draft.number))
    assert f'href="{page}"' in overview
    assert send(manager, f"{HERE}{draft.number}/preview/") == 302
    since = clock.today().isoformat()
    refused = manager.post(
        f"{HERE}{draft.number}/adopt/", {"since": since, "once": str(uuid4())}
    )
    assert "In dit concept staan fouten" in refused.content.decode()
    mended = save(manager, page, form)
    assert mended["Location"].startswith(address_of(draft.number, "clocks"))
    previewed(cast, draft)


def test_what_is_empty_is_said_where_it_is_missing(
    manager: Client, draft: AgreementVersion
) -> None:
    page = address_of(draft.number, "articles", "new")
    with database_role("worker"):
        at = len(values_now(draft.number)["articles"])
        form = shown(values_now(draft.number), "articles", at)
    form[f"articles__{at}__summary__nl"] = "Een nieuw artikel."
    assert save(manager, page, form).status_code == 302
    told = read(manager, address_of(draft.number, "articles", at))
    assert told.count("Dit moet ingevuld zijn.") == 2 * 3
    assert "Een nieuw artikel." in told


def test_rows_are_added_and_taken_away_before_anything_is_saved(
    manager: Client, draft: AgreementVersion
) -> None:
    page = address_of(draft.number, "clocks", 0)
    with database_role("worker"):
        form = shown(values_now(draft.number), "clocks", 0)
    more = save(manager, page, form, more="clocks__0__starts", clocks__0__warn_0="9")
    told = more.content.decode()
    assert 'name="rows__clocks__0__starts" value="2"' in told
    assert 'name="clocks__0__warn_0" value="9"' in told
    less = save(manager, page, form, less="clocks__0__until__0").content.decode()
    assert 'name="rows__clocks__0__until" value="1"' in less
    form["rows__clocks__0__starts"] = "2"
    form["clocks__0__starts__1__event"] = "lease.signed"
    assert save(manager, page, form).status_code == 302
    starts = stands(draft, "clocks")[0]["starts"]
    assert starts == [{"event": "home.allocated"}, {"event": "lease.signed"}]


@pytest.mark.parametrize(
    "wrong",
    [
        "clocks__0__nothing",
        "clocks",
        "clocks__0__label__nl",
        "clocks__0__starts__99",
        "x",
    ],
)
def test_a_button_that_no_form_has_breaks_nothing(
    manager: Client, draft: AgreementVersion, wrong: str
) -> None:
    page = address_of(draft.number, "clocks", 0)
    with database_role("worker"):
        form = shown(values_now(draft.number), "clocks", 0)
    for button in ("more", "less"):
        assert save(manager, page, form, **{button: wrong}).status_code == 200


def test_two_who_write_the_same_do_not_write_over_each_other(
    manager: Client, draft: AgreementVersion
) -> None:
    page = address_of(draft.number, "clocks", 0)
    with database_role("worker"):
        form = shown(values_now(draft.number), "clocks", 0)
    early = seen_at(manager, page)
    assert save(manager, page, form, clocks__0__within_0="5").status_code == 302
    late = save(manager, page, form, clocks__0__within_0="6", seen=early)
    assert late.status_code == 409
    told = late.content.decode()
    assert "Iemand anders heeft dit intussen gewijzigd" in told
    assert 'name="clocks__0__within_0" value="6"' in told
    assert stands(draft, "clocks")[0]["within"] == "P5W"
    again = save(manager, page, form, clocks__0__within_0="6")
    assert again.status_code == 302
    assert stands(draft, "clocks")[0]["within"] == "P6W"


def test_entries_are_moved_taken_out_and_put_back(
    manager: Client, draft: AgreementVersion
) -> None:
    before = stands(draft, "words")
    page = address_of(draft.number, "words")
    first, second = re.findall(r'name="seen" value="(\w*)"', read(manager, page))[:2]
    assert send(manager, f"{page}1/up/", seen=first) == 302
    assert stands(draft, "words") == before, "it was not the entry that was seen"
    assert send(manager, f"{page}1/up/", seen=second) == 302
    assert [one["id"] for one in stands(draft, "words")][:2] == [
        before[1]["id"], before[0]["id"],
    ]  # fmt: skip
    seen = re.findall(r'name="seen" value="(\w*)"', read(manager, page))[0]
    assert send(manager, f"{page}0/remove/", seen=seen) == 302
    assert len(stands(draft, "words")) == len(before) - 1
    told = read(manager, f"{HERE}{draft.number}/")
    assert "Terugzetten zoals het was" in told
    assert send(manager, f"{page}back/", entry=str(before[1]["id"])) == 302
    assert sorted(map(str, stands(draft, "words"))) == sorted(map(str, before))


def test_a_norm_is_adopted_and_left(manager: Client, draft: AgreementVersion) -> None:
    base = f"{HERE}{draft.number}/norms/"
    before = len(stands(draft, "articles"))
    assert send(manager, f"{base}adopt/", norm="separation-norm") == 302
    assert len(stands(draft, "articles")) == before + 14
    told = read(manager, TEXT.format(number=draft.number))
    assert "In dit concept staat geen fout." in told
    assert send(manager, f"{base}adopt/", norm="separation-norm") == 404
    assert send(manager, f"{base}leave/", norm="separation-norm") == 302
    assert send(manager, f"{base}leave/", norm="elsewhere") == 404


def test_its_files_load_as_the_same_agreement(cast: Cast, tmp_path: Path) -> None:
    answer = cast.client("governor").get(f"{HERE}1/files/")
    assert answer["Content-Type"] == "application/zip"
    with zipfile.ZipFile(BytesIO(answer.content)) as packed:
        packed.extractall(tmp_path)
    with database_role("worker"):
        held = AgreementVersion.objects.get(region=cast.region, number=1)
        assert load(next(tmp_path.iterdir())) == agreement(held.pk)


@pytest.mark.parametrize(
    "page",
    ["clocks/0/", "clocks/new/", "about/0/", "clocks/99/", "nothing/", "nothing/0/"],
)
def test_what_holds_is_not_written_and_what_is_not_there_is_not_found(
    manager: Client, page: str
) -> None:
    assert manager.get(ONE + page).status_code == 404


def test_nobody_else_writes_a_draft(cast: Cast, draft: AgreementVersion) -> None:
    for name in ("support_worker", "administrator", "governor", "mediator"):
        client = cast.client(name)
        assert client.get(address_of(draft.number, "clocks", 0)).status_code == 403
        assert send(client, f"{HERE}{draft.number}/norms/adopt/", norm="x") == 403
        assert "Wijzigen" not in read(client, address_of(draft.number, "clocks"))
