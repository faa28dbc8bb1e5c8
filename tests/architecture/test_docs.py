"""The documents speak of what exists, and of everything that has a name."""

import re
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings

from thuisroute.agreements.packs.structure import SECTIONS as PACK_SECTIONS
from thuisroute.concerns.rules.lifecycle import OutreachState
from thuisroute.desk.copying.sections import LOOKS, SECTIONS
from thuisroute.guidance.rules.stay_lifecycle import StayState
from thuisroute.homes.rules.lifecycle import HomeState
from thuisroute.matching.rules.lifecycle import MatchState
from thuisroute.obligations.rules.obligation import State
from thuisroute.referrals.rules.lifecycle import ReferralState
from thuisroute.sharing.rules.rights import RequestState
from thuisroute.tenancies.rules.lifecycle import LeaseState

ROOT = Path(__file__).parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
DECISIONS = sorted((ROOT / "docs" / "decisions").glob("*.md"))
GLOSSARY = (ROOT / "docs" / "glossary.md").read_text().lower()
NAMED_FOLDER = re.compile(r"`((?:thuisroute|tests|docs|regions|benchmarks)/[\w./-]*)`")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_file_named_in_a_document_exists(page: Path) -> None:
    for name in NAMED_FOLDER.findall(page.read_text()):
        assert (ROOT / name.rstrip("/")).exists(), name


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_link_leads_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text()):
        assert (page.parent / target).exists(), target


def test_a_decision_has_a_number_of_its_own() -> None:
    numbers = [page.name[:4] for page in DECISIONS]
    assert len(numbers) == len(set(numbers)), numbers


@pytest.mark.parametrize("page", DECISIONS, ids=lambda page: page.name)
def test_the_heading_of_a_decision_has_the_number_of_its_file(page: Path) -> None:
    heading = re.match(r"# (\d+)", page.read_text())
    assert heading is not None
    assert int(heading[1]) == int(page.name[:4])


def test_every_table_stands_in_the_glossary() -> None:
    missing = [
        model.__name__
        for model in apps.get_models()
        if model._meta.app_label in settings.CONTEXTS
        and re.sub(r"(?<!^)(?=[A-Z])", " ", model.__name__).lower() not in GLOSSARY
    ]
    assert missing == []


@pytest.mark.parametrize(
    "states",
    [
        HomeState,
        LeaseState,
        MatchState,
        OutreachState,
        ReferralState,
        RequestState,
        StayState,
        State,
    ],
)
def test_every_state_stands_in_the_glossary(states: type) -> None:
    missing = [
        state.value
        for state in states  # type: ignore[attr-defined]  # an enum class is iterable
        if state.value.replace("_", " ") not in GLOSSARY
    ]
    assert missing == []


def test_every_context_stands_in_the_architecture() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text()
    assert [one for one in settings.CONTEXTS if f"`{one}`" not in page] == []


def test_every_section_of_a_copy_stands_in_the_document_about_it() -> None:
    page = (ROOT / "docs" / "rules" / "rights.md").read_text()
    sections = [one.name for one in (*SECTIONS.values(), LOOKS)]
    assert [one for one in sections if f"`{one}`" not in page] == []


def test_every_section_of_a_pack_stands_in_the_guide() -> None:
    page = (ROOT / "docs" / "agreements.md").read_text()
    assert [one for one in PACK_SECTIONS if f"`{one}`" not in page] == []
