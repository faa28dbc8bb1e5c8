"""Choosing a form of lease, and the forms in figures, in a real Chromium."""

from pathlib import Path

import pytest
from django.urls import reverse

from tests.cast import Cast
from tests.look.looking import look_at_all, served
from thuisroute.tenancies.tests.builders import an_allocated_match
from thuisroute.tenancies.tests.normed import under_the_norm
from thuisroute.tenancies.tests.test_form_figures import YEAR, given

__all__ = ["served"]
pytestmark = [pytest.mark.browser, pytest.mark.django_db]
VARIANTS = ("amersfoort", "gouda", "groningen")


def test_the_forms_of_all_variants_are_accessible_and_fit_every_width(
    served: tuple[Path, str], cast: Cast
) -> None:
    under_the_norm(cast, *VARIANTS)
    match = an_allocated_match(cast)
    pages = {"prepare": reverse("prepare_lease", args=[match])}
    look_at_all(served, cast.client("housing_consultant"), pages)


def test_forms_in_figures_are_accessible_and_fit_every_width(
    served: tuple[Path, str], cast: Cast
) -> None:
    given(cast, regular=60, earn_in=20)
    pages = {"plain": f"{reverse('lease_figures')}?period={YEAR}"}
    look_at_all(served, cast.client("programme_manager"), pages)
    under_the_norm(cast, *VARIANTS)
    pages = {"held": pages["plain"]}
    look_at_all(served, cast.client("programme_manager"), pages)
