"""What the municipality decided on support: what holds, and what it decided before."""

from typing import Any
from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.sharing import LifeDomain
from thuisroute.agreements.words import article_reference
from thuisroute.guidance.actions.decide_indication import decide_indication
from thuisroute.guidance.facts import law_of
from thuisroute.guidance.forms.guidance import IndicationForm, subjects
from thuisroute.guidance.queries.in_words import (
    decision_line,
    kind_of_indication,
    language,
    municipality,
)
from thuisroute.guidance.queries.indications import Decided, decisions_of
from thuisroute.kernel import clock
from thuisroute.kernel.web import ActorRequest, done, refusals_shown, signed_in
from thuisroute.parties.rules.capabilities import Capability, may
from thuisroute.referrals.queries.indications import indicated
from thuisroute.referrals.rules.indicating import Indicated
from thuisroute.sharing.access import insist_on_resident, insist_on_role
from thuisroute.sharing.queries.names import name_or_number


@signed_in
def indications(request: ActorRequest, key: UUID) -> HttpResponse:
    """What stands on the registration is shown, and is where a decision begins."""
    actor = request.actor
    domains = insist_on_resident(actor, key, domain=LifeDomain.REGISTRATION)
    law, found, known = law_of(key), decisions_of(actor, key), indicated(actor, key)
    form = _form(request, law, domains, _start(found, known))
    if form.is_bound:
        insist_on_role(actor, Capability.DECIDE_INDICATION)
        if form.is_valid():
            with refusals_shown(form):
                decide_indication(by=actor, resident=key, granted=form.granted())
                said = _("The decision is recorded.")
                return done(request, reverse("indications", args=[key]), said)
    context = {
        "resident": key,
        "name": name_or_number(request.actor, key),
        "decisions": [decision_line(one, law, clock.today()) for one in found],
        "registered": known,
        "registered_kind": kind_of_indication(law, known.kind) if known else "",
        "mandate": _mandate(law),
        "form": form if may(actor.role, Capability.DECIDE_INDICATION) else None,
        "once": request.POST.get("once") or uuid4(),
    }
    return render(request, "guidance/indications.jinja", context)


def _form(
    request: ActorRequest,
    law: Agreement,
    domains: frozenset[str],
    start: dict[str, object],
) -> IndicationForm:
    said = language()
    return IndicationForm(
        request.POST if request.method == "POST" else None,
        initial=start,
        kinds=[(one.id, one.label.in_language(said)) for one in law.indications],
        products=[(one.id, one.label.in_language(said)) for one in law.products],
        domains=subjects(domains),
    )


def _start(found: list[Decided], known: Indicated | None) -> dict[str, object]:
    """A renewal begins from what was granted last, a first decision from what the
    registration says: nothing is asked twice."""
    if found:
        last = found[0]
        names = ("kind", "product", "hours", "per", "domains")
        return {name: getattr(last, name) for name in names}
    if known is None:
        return {}
    return {
        "kind": known.kind,
        "letter_on": known.decided_on,
        "hours": known.hours or None,
        "starts_on": known.decided_on,
        "until": known.until,
    }


def _mandate(law: Agreement) -> dict[str, Any] | None:
    """Which municipality decides for all of them on what, and by which article."""
    mandate = law.guidance.mandate if law.guidance else None
    if mandate is None:
        return None
    return {
        "by": municipality(law, mandate.municipality),
        "on": ", ".join(kind_of_indication(law, one) for one in mandate.indications),
        "article": article_reference(law, mandate.article, language()),
    }
