"""A page with one form: what it is about, what it leads to, which articles ask it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import uuid4

from django.forms import BaseForm
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.words import article_reference
from thuisroute.kernel.web import ActorRequest

Fact = tuple[str, object]


@dataclass(frozen=True)
class Sheet:
    """`notices`: kind and text; `articles`: numbers, shown on request; `above`: the
    pages above this one."""

    title: str
    button: str
    back: str
    eyebrow: str = ""
    lead: str = ""
    look: str = "primary"
    above: Sequence[tuple[str, str]] = ()
    facts: Sequence[Fact] = ()
    notices: Sequence[tuple[str, str]] = ()
    articles: Sequence[str] = ()
    more: dict[str, object] = field(default_factory=dict)


def language() -> str:
    """The reader's language, as packs know it."""
    return get_language() or "nl"


def references(says: Agreement, numbers: Sequence[str]) -> list[dict[str, str]]:
    """The articles as the page language shows them; empty numbers are left out."""
    known = dict.fromkeys(number for number in numbers if number)
    return [dict(article_reference(says, number, language())) for number in known]


def show(
    request: ActorRequest,
    says: Agreement,
    sheet: Sheet,
    form: BaseForm,
    template: str = "tenancies/sheet.jinja",
) -> HttpResponse:
    """The page; a form that was refused keeps what was typed."""
    return render(
        request,
        template,
        {
            "sheet": sheet,
            "form": form,
            "action": request.path,
            "articles": references(says, sheet.articles),
            "once": request.POST.get("once") or uuid4(),
            **sheet.more,
        },
    )


def lease_url(key: object) -> str:
    """The page of one lease."""
    return reverse("lease", args=[key])
