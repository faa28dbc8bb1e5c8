"""The same invented resident under the agreements of regions, side by side (AG1, AG4).

Computed from what the regions agreed and from nothing else: no row of anybody is read.
"""

from collections.abc import Sequence
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from thuisroute.agreements.queries import laws_in_force
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.kernel import clock
from thuisroute.kernel.web import ActorRequest, signed_in
from thuisroute.obligations.forms.compare import USUAL_AGE, CompareForm
from thuisroute.obligations.rules.side_by_side import Row, groups_of, side_by_side
from thuisroute.obligations.rules.walking import Somebody, Walked, walked
from thuisroute.obligations.views.compared_words import (
    column_words,
    differs_words,
    line_words,
    step_words,
    subject_words,
)
from thuisroute.obligations.views.said import said
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.access import insist_on_role


@require_GET
@signed_in
def compare_page(request: ActorRequest) -> HttpResponse:
    """A form to choose who walks and where, and what each region asks of them."""
    insist_on_role(request.actor, Capability.KEEP_AGREEMENT)
    laws = laws_in_force()
    form = _form(request, laws)
    walks = _walks(form, laws) if form.is_valid() else []
    rows = side_by_side(walks)
    context = {
        "form": form,
        "columns": [column_words(one) for one in walks],
        "rows": [_row(row, walks) for row in rows],
        "different": sum(bool(row.differs) for row in rows),
        "steps": step_words(walks[0].who) if walks else [],
    }
    return render(request, "obligations/compare.jinja", context)


def _form(request: ActorRequest, laws: Sequence[Agreement]) -> CompareForm:
    groups = groups_of(laws)
    return CompareForm(
        {
            "group": request.GET.get("group", next(iter(groups), "")),
            "age": request.GET.get("age", USUAL_AGE),
            "regions": request.GET.getlist("regions"),
        },
        groups=[(key, said(label)) for key, label in groups.items()],
        regions=[(one.code, said(one.region)) for one in laws],
    )


def _walks(form: CompareForm, laws: Sequence[Agreement]) -> list[Walked]:
    asked = form.cleaned_data
    who = Somebody(asked["group"], asked["age"] or USUAL_AGE, clock.today())
    chosen = asked["regions"] or [one.code for one in laws]
    return [walked(law, who) for law in laws if law.code in chosen]


def _row(row: Row, walks: Sequence[Walked]) -> dict[str, Any]:
    return {
        "id": f"{row.subject}-{row.before or ''}".strip("-").replace(".", "-"),
        "title": subject_words(row),
        "differs": differs_words(row),
        "cells": [
            {
                "region": said(walk.law.region),
                "lines": [line_words(walk.law, line, row) for line in cell],
            }
            for walk, cell in zip(walks, row.cells, strict=True)
        ],
    }
