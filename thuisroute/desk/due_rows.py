"""One obligation as a row of a list: what, why, and the page to do it on."""

from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext

from thuisroute.agreements.queries import agreement
from thuisroute.agreements.words import article_reference
from thuisroute.desk.agenda import Due
from thuisroute.desk.steps import DOING
from thuisroute.obligations.stored import state_on


def due_row(row: Due, today: date, language: str) -> dict[str, Any]:
    """What the macro `due_table` draws."""
    law = agreement(row.agreement_id)
    clock_of = law.clock(row.clock)
    return {
        "row": row,
        "what": clock_of.label.in_language(language),
        "who": row.resident_name or row.resident_number or gettext("The region"),
        "role": law.role(row.role).label.in_language(language),
        "state": state_on(row, today).value,
        "article": article_reference(law, row.article, language),
        "url": doing(row, clock_of.fulfilled_by[0].event),
    }


def doing(row: Due, event: str) -> str:
    """The page on which the obligation is met; else the dossier, which says more."""
    if row.resident_id is None:
        return reverse("evaluate_agreement")
    if event in DOING and row.lease_id is not None:
        return reverse(DOING[event], args=[row.lease_id])
    return reverse("dossier", args=[row.resident_id])
