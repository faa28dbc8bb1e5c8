"""The words of the program and those of the region, to look up (AG7)."""

from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_GET

import thuisroute
from thuisroute.agreements.queries import law_in_force
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
    sections, own = found(written(), asked), found(_of_region(request), asked)
    context: dict[str, Any] = {
        "form": form,
        "asked": asked,
        "sections": sections,
        "own": own[0].words if own else (),
        "dutch": not language.startswith("en"),
        "count": sum(len(one.words) for one in (*sections, *own)),
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


def _of_region(request: ActorRequest) -> tuple[Words, ...]:
    """The region's own names for things, in the language of the reader."""
    language = get_language() or "nl"
    words = tuple(
        Word(
            one.label.en, one.label.nl, one.meaning.in_language(language), "",
        )
        for one in law_in_force(request.actor.region).words
    )  # fmt: skip
    return (Words("", "", words),)
