"""A page with one form about a placement."""

from dataclasses import dataclass, field
from uuid import uuid4

from django.forms import BaseForm
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from thuisroute.kernel.web import ActorRequest
from thuisroute.money.queries.placement import Placement


@dataclass(frozen=True)
class Asking:
    """What the page says around its form; `facts`: term and value."""

    title: str
    lead: str
    save: str
    facts: list[tuple[str, object]] = field(default_factory=list)
    article: dict[str, str] | None = None


def money_url(match: object) -> str:
    """The page of one placement."""
    return reverse("placement_money", args=[match])


def show(
    request: ActorRequest, here: Placement, asking: Asking, form: BaseForm
) -> HttpResponse:
    """The page; a form that was refused keeps what was typed."""
    context = {
        "asking": asking,
        "back": money_url(here.match),
        "home": here.home,
        "form": form,
        "action": request.path,
        "once": request.POST.get("once") or uuid4(),
    }
    return render(request, "money/form.jinja", context)
