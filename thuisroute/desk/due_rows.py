"""One obligation as a row of a list: what, why, and the page to do it on."""

from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext

from thuisroute.agreements.queries import agreement
from thuisroute.agreements.words import article_reference, role_words
from thuisroute.desk.due_groups import Due
from thuisroute.desk.steps import page_for, referral_page_for, resident_page_for
from thuisroute.kernel.actor import Actor
from thuisroute.obligations.queries.deviating import may_be_deviated_from
from thuisroute.obligations.rules.standing import state_on
from thuisroute.parties.rules.capabilities import Capability, may
from thuisroute.residents.words import called


def due_row(row: Due, actor: Actor, today: date, language: str) -> dict[str, Any]:
    """What the macro `due_table` draws for whoever the list was read for."""
    deviates = may_be_deviated_from(row, actor).allowed
    law = agreement(row.agreement_id)
    clock_of = law.clock(row.clock)
    return {
        "row": row,
        "what": clock_of.label.in_language(language),
        "who": called(row.resident_name, row.resident_number)
        if row.resident_number
        else gettext("The region"),
        "role": role_words(law, row.role, language),
        "state": state_on(row, today).value,
        "article": article_reference(
            law, row.article, language, not_agreed=clock_of.not_agreed
        ),
        "url": doing(row, actor.role, clock_of.fulfilled_by[0].event),
        "deviate": reverse("deviate", args=[row.id]) if deviates else "",
    }


def doing(row: Due, role: str, event: str) -> str:
    """The page on which this role meets the obligation; else one that says more."""
    if row.resident_id is None:
        if may(role, Capability.EVALUATE_AGREEMENT):
            return f"{reverse('evaluate_agreement')}?what={event}"
        return reverse("article", args=[row.article])
    route = page_for(role, event)
    if route and row.lease_id is not None:
        return reverse(route, args=[row.lease_id])
    route = referral_page_for(role, event)
    if route and row.referral_id is not None:
        return reverse(route, args=[row.referral_id])
    about = resident_page_for(role, event) or "dossier"
    return reverse(about, args=[row.resident_id])
