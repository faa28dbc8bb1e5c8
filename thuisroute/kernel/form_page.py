"""A page that asks one thing: what it says around its form."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import uuid4

from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


@dataclass(frozen=True)
class FormPage:
    """`above`: words and address of the page it goes back to; `facts`: term, value.

    `about`: what the page is about, above its title; `article`: why it is asked.
    """

    title: str
    lead: str
    save: str
    above: tuple[str, str]
    article: dict[str, str] | None = None
    facts: Sequence[tuple[str, object]] = ()
    about: str = ""


def form_page(request: HttpRequest, form: BaseForm, page: FormPage) -> HttpResponse:
    """The page; a form that was refused keeps what was typed."""
    context = {
        "page": page,
        "form": form,
        "action": request.path,
        "once": request.POST.get("once") or uuid4(),
    }
    return render(request, "desk/form_page.jinja", context)
