"""A page with one form about a placement."""

from dataclasses import replace

from django.forms import BaseForm
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from thuisroute.kernel.form_page import FormPage, form_page
from thuisroute.kernel.web import ActorRequest
from thuisroute.money.queries.placement import Placement


def money_url(match: object) -> str:
    """The page of one placement."""
    return reverse("placement_money", args=[match])


def show(
    request: ActorRequest, here: Placement, form: BaseForm, page: FormPage
) -> HttpResponse:
    """Said of the home, and back to the money of the placement."""
    return form_page(request, form, replace(page, about=here.home))


def above(here: Placement) -> tuple[str, str]:
    """Words and address of the page these forms go back to."""
    return _("Money at this placement"), money_url(here.match)
