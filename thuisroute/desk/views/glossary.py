"""The words of the program and those of the region, to look up (AG7)."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language, gettext
from django.views.decorators.http import require_GET

import thuisroute
from thuisroute.agreements.packs.key_words import key_words
from thuisroute.agreements.queries import law_in_force
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.named import named_in
from thuisroute.desk.forms.glossary import LookUpForm
from thuisroute.desk.rules.glossary import Word, Words, found, read
from thuisroute.kernel.web import ActorRequest, signed_in

NAME = "glossary.md"


@require_GET
@signed_in
def glossary(request: ActorRequest) -> HttpResponse:
    """Everything, or what says the word that is looked for."""
    form = LookUpForm(request.GET)
    asked = form.cleaned_data["q"] if form.is_valid() else ""
    language = get_language() or "nl"
    law = law_in_force(request.actor.region)
    sections, own = found(written(), asked), found(_of_region(law), asked)
    named = found((Words("", "", tuple(_names(law))),), asked)
    context: dict[str, Any] = {
        "form": form,
        "asked": asked,
        "sections": sections,
        "own": own[0].words if own else (),
        "named": named[0].words if named else (),
        "dutch": not language.startswith("en"),
        "count": sum(len(one.words) for one in (*sections, *own, *named)),
    }
    return render(request, "desk/glossary.jinja", context)


@cache
def written() -> tuple[Words, ...]:
    """The glossary of the program: in a wheel beside this package, else in `docs`."""
    packed = files("thuisroute.desk") / NAME
    if packed.is_file():
        return read(packed.read_text(encoding="utf-8"))
    root = Path(thuisroute.__file__).resolve().parents[1]
    return read((root / "docs" / NAME).read_text(encoding="utf-8"))


def _of_region(law: Agreement) -> tuple[Words, ...]:
    """The region's own names for things, in the language of the reader."""
    language = get_language() or "nl"
    document = law.source.title.in_language(language)
    words = tuple(
        Word(
            one.label.en, one.label.nl, one.meaning.in_language(language), document,
        )
        for one in law.words
    )  # fmt: skip
    return (Words("", "", words),)


def _names(law: Agreement) -> Iterator[Word]:
    """What the agreement calls its roles, products, forms and terms, and where."""
    document = law.source.title.in_language(get_language() or "nl")
    for one in named_in(law):
        source = (
            gettext("Article %(number)s") % {"number": one.article}
            if one.article
            else document
        )
        yield Word(one.label.en, one.label.nl, key_words(one.section), source)
