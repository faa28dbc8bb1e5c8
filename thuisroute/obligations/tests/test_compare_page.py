"""Agreements side by side on a page, for who keeps the agreement of a region."""

import io
import re
from pathlib import Path

import pytest
from django.core.management import call_command
from django.test import Client

from tests.cast import Cast
from tests.roles import database_role
from tests.statements import counted

HERE = "/agreement/compare/"
REGIONS = Path(__file__).parents[3] / "regions"
OTHERS = ("Drechtsteden en Alblasserwaard", "Regio West-Brabant West", "Regio Alkmaar")


@pytest.fixture
def manager(cast: Cast) -> Client:
    """Beside the region of the cast, every region that ships."""
    with database_role("owner"):
        call_command("load_packs", REGIONS, stdout=io.StringIO())
    return cast.client("programme_manager")


def page(client: Client, **asked: str | int | list[str]) -> str:
    answer = client.get(HERE, asked)
    assert answer.status_code == 200
    return answer.content.decode()


def test_every_region_stands_beside_the_others(manager: Client) -> None:
    told = page(manager)
    for region in OTHERS:
        assert f"<h3>{region}</h3>" in told
    for said in (
        "In orde vóór: Klaar", "Huurcontracten", "binnen 4 weken na",
        "Niet in deze afspraken.", "Overal hetzelfde", "Waarom? Artikel 4a",
    ):  # fmt: skip
        assert said in told


def test_only_what_was_ticked_is_shown(manager: Client) -> None:
    told = page(manager, regions=["alkmaar", "west-brabant-west"])
    assert "<h3>Drechtsteden en Alblasserwaard</h3>" not in told
    assert "<h3>Regio West-Brabant West</h3>" in told


def test_the_resident_is_who_was_chosen(manager: Client) -> None:
    told = page(manager, group="youth_care", age=19, regions=["alkmaar"])
    assert "Perspectiefplan met doelen" in told
    assert "Ondersteuningsplan met doelen" not in told


def test_a_group_that_another_region_does_not_name_is_said(manager: Client) -> None:
    told = page(manager, group="recovering", regions=["alkmaar"])
    assert "Deze regio noemt deze doelgroep niet." in told


@pytest.mark.parametrize(
    "asked", [{"age": "oud"}, {"age": "7"}, {"group": "zeelui"}, {"regions": "maan"}]
)
def test_what_cannot_be_is_said_and_nothing_is_computed(
    manager: Client, asked: dict[str, str]
) -> None:
    told = page(manager, **asked)
    assert "Eén antwoord vraagt uw aandacht" in told
    assert "Overal hetzelfde" not in told


def test_who_keeps_no_agreement_does_not_get_it(manager: Client, cast: Cast) -> None:
    for name in ("support_worker", "housing_consultant", "governor", "administrator"):
        assert cast.client(name).get(HERE).status_code == 403
        assert HERE not in cast.client(name).get("/agreement/").content.decode()
    assert HERE in manager.get("/agreement/").content.decode()


def test_nobodys_rows_are_read(manager: Client) -> None:
    page(manager)  # what was agreed is read once a process
    with counted() as statements:
        page(manager)
    read = set(re.findall(r'FROM "(\w+)"', " ".join(statements.sent)))
    # Whether the reader has an emergency access open is asked on every page.
    frame = {"sharing_emergencyaccess"}
    assert {name.split("_")[0] for name in read - frame} <= {"agreements", "parties"}
