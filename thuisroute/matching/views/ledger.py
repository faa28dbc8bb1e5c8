"""The quota ledger: agreed, offered, withdrawn, declined and given, year by year."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from thuisroute.agreements.queries import law_in_force
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.kernel import clock
from thuisroute.kernel.form_page import FormPage, form_page
from thuisroute.kernel.web import ActorRequest, done, refusals_shown, signed_in
from thuisroute.matching.actions.agree_quota import ASSOCIATION, agree_quota
from thuisroute.matching.forms.quota import QuotaForm, YearForm
from thuisroute.matching.queries.ledger import (
    declined_in,
    ledger_of,
    unmatched_now,
    unmet_now,
    years_agreed,
)
from thuisroute.matching.rules.ledger import (
    Line,
    sums_by,
    total_of,
    year_asked,
    years_shown,
)
from thuisroute.matching.wording import Wording
from thuisroute.matching.words import reason_words
from thuisroute.parties.queries import all_parties_of, parties_of
from thuisroute.parties.rules.capabilities import Capability, may
from thuisroute.sharing.access import insist_on_role


@require_GET
@signed_in
def ledger(request: ActorRequest) -> HttpResponse:
    """Of one year; no person stands in it."""
    actor = request.actor
    insist_on_role(actor, Capability.SEE_COMPLIANCE)
    this_year = clock.today().year
    year = year_asked(request.GET.get("year", ""), this_year)
    years = years_shown(this_year, [year, *years_agreed(actor)])
    lines = ledger_of(actor, year)
    # Of who left the region too: what they agreed and gave stays readable.
    names = {one.pk: one.name for one in all_parties_of(actor.region)}
    law = law_in_force(actor.region)
    words = Wording(law).labels
    context = {
        "year": year,
        "years": years,
        "asking": YearForm(request.GET if "year" in request.GET else None),
        "rows": [_row(one, names, words) for one in lines],
        "total": total_of(lines),
        "most": _most(lines),
        "sums": _sums(lines, names, words),
        "declined": _declined(law, year, names),
        "unmatched": unmatched_now() if year == this_year else [],
        "unmet": unmet_now() if year == this_year else [],
        "words": words,
        "now_is_shown": year == this_year,
        "may_agree": may(actor.role, Capability.KEEP_AGREEMENT),
    }
    return render(request, "matching/ledger.jinja", context)


def _row(one: Line, names: dict[UUID, str], words: dict[str, str]) -> dict[str, Any]:
    return {
        "association": names.get(one.key.association, ""),
        "municipality": words.get(one.key.municipality, one.key.municipality),
        "product": words.get(one.key.product, one.key.product),
        "line": one,
    }


def _sums(
    lines: Sequence[Line], names: dict[UUID, str], words: dict[str, str]
) -> list[dict[str, Any]]:
    """The same by association and by municipality, where there is more to add up."""
    by = (
        (
            _("Association"),
            sums_by(lines, lambda one: names.get(one.key.association, "")),
        ),
        (
            _("Municipality"),
            sums_by(
                lines,
                lambda one: words.get(one.key.municipality, one.key.municipality),
            ),
        ),
    )
    return [
        {"head": head, "rows": sorted(found.items()), "most": _most([*found.values()])}
        for head, found in by
        if len(lines) > 1
    ]


def _most(lines: Sequence[Line]) -> int:
    return max(
        (max(one.agreed or 0, one.offered, one.given) for one in lines), default=0
    )


def _declined(
    law: Agreement, year: int, names: dict[UUID, str]
) -> list[dict[str, Any]]:
    language = (get_language() or "nl")[:2]
    return [
        {
            "association": names.get(one.association, ""),
            "cause": reason_words(law, one.cause, language),
            "number": one.ended,
            "not_confirmed": one.not_confirmed,
        }
        for one in declined_in(year)
    ]


@signed_in
def new_quota(request: ActorRequest) -> HttpResponse:
    """What parties agreed for a year."""
    actor = request.actor
    insist_on_role(actor, Capability.KEEP_AGREEMENT)
    law = law_in_force(actor.region)
    words = Wording(law).labels
    form = QuotaForm(
        request.POST if request.method == "POST" else None,
        initial={"year": clock.today().year},
        choices={
            "association": [
                (str(one.pk), one.name) for one in parties_of(actor.region, ASSOCIATION)
            ],
            "municipality": [
                (one.code, one.name) for one in law.municipalities_on(clock.today())
            ],
            "product": [(one.id, words.get(one.id, one.id)) for one in law.products],
        },
    )
    back = reverse("ledger")
    if form.is_bound and form.is_valid():
        with refusals_shown(form):
            made = agree_quota(by=actor, terms=form.terms())
            return done(request, f"{back}?year={made.year}", _("The quota stands."))
    page = FormPage(
        title=_("A quota of homes"),
        lead=_(
            "What parties agreed for a year. A new number takes the place of the old."
        ),
        save=_("Enter the quota"),
        above=(_("Homes agreed and given"), back),
    )
    return form_page(request, form, page)
