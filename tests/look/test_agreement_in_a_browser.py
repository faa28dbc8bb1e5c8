"""Ambition, programme and words of a region that has them all, in a real Chromium."""

import io
from pathlib import Path

import pytest
from django.core.management import call_command

from tests.another_region import governor_of
from tests.cast import Cast
from tests.look.looking import look_at_all, served
from tests.roles import database_role
from thuisroute.obligations.tests.looking_back import evaluated, overdue

__all__ = ["served"]
pytestmark = [pytest.mark.browser, pytest.mark.django_db]
PAGES = {
    "ambition": "/agreement/ambition/",
    "programme": "/agreement/programme/",
    "glossary": "/glossary/",
    "found": "/glossary/?q=huur",
}


def test_the_pages_are_accessible_and_fit_every_width(
    served: tuple[Path, str],
) -> None:
    look_at_all(served, governor_of("drechtsteden-alblasserwaard"), PAGES)


def test_regions_side_by_side_are_accessible_and_fit_every_width(
    served: tuple[Path, str], cast: Cast
) -> None:
    with database_role("owner"):
        call_command("load_packs", stdout=io.StringIO())
    pages = {"compare": "/agreement/compare/", "wrong": "/agreement/compare/?age=7"}
    look_at_all(served, cast.client("programme_manager"), pages)


def test_how_it_is_kept_is_accessible_and_fits_every_width(
    served: tuple[Path, str], cast: Cast
) -> None:
    year = overdue(cast, 40)
    kept = evaluated(cast, year)
    pages = {
        "kept": f"/agreement/kept/?period={year}",
        "nothing": "/agreement/kept/?period=2001",
        "evidence": f"/agreement/evaluations/{kept.pk}/",
        "article": f"/agreement/articles/4d/?period={year}",
    }
    look_at_all(served, cast.client("programme_manager"), pages)
