"""One outreach file: the worries, what was tried, and what can be done now."""

from typing import Any
from uuid import UUID, uuid4

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language

from thuisroute.agreements.rules.sensitive import OutreachRule
from thuisroute.concerns.access import insist_on_outreach
from thuisroute.concerns.forms.outreach import OutreachForm
from thuisroute.concerns.models import OutreachFile
from thuisroute.concerns.queries.outreach import (
    agreed_outreach,
    attempts_of,
    file_for,
    signals_of,
)
from thuisroute.concerns.views.choices import asked, named
from thuisroute.concerns.views.file_steps import STEPS
from thuisroute.concerns.words import MET, STATES, TONES, URGENCIES, WAYS
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.web import ActorRequest, done, refusals_shown, signed_in
from thuisroute.parties.rules.capabilities import may
from thuisroute.sharing.queries.policy import domains_shared


@signed_in
def outreach_file(request: ActorRequest, key: UUID) -> HttpResponse:
    """A POST takes the step that its field `do` names."""
    actor = request.actor
    insist_on_outreach(actor)
    row, agreed = file_for(actor, key), agreed_outreach(actor)
    wrong = ""
    forms = _forms(actor, agreed, row)
    if request.method == "POST":
        wrong = request.POST.get("do", "")
        if wrong not in STEPS:
            raise Http404
        form = _form(wrong, actor, agreed, request)
        if form.is_valid():
            with refusals_shown(form):
                STEPS[wrong].run(actor, key, form.cleaned_data)
                here = reverse("outreach_file", args=[key])
                return done(request, here, str(STEPS[wrong].said))
        forms[wrong] = form
    context = _context(actor, row, agreed) | {
        "forms": forms,
        "titles": {name: step.title for name, step in STEPS.items()},
        "wrong": wrong,
        "once": uuid4,
    }
    return render(request, "concerns/file.jinja", context)


def _context(actor: Actor, row: OutreachFile, agreed: OutreachRule) -> dict[str, Any]:
    linked = row.resident_id and bool(domains_shared(actor, row.resident_id))
    return {
        "row": row,
        "state": STATES[row.state],
        "signals": signals_of(row.pk),
        "attempts": attempts_of(row.pk),
        "kinds": named(agreed.signals),
        "reporters": named(agreed.reporters),
        "outcomes": named(agreed.outcomes),
        "urgencies": URGENCIES,
        "tones": TONES,
        "ways": WAYS,
        "met": MET,
        # Without its number: what is shown of a resident stands in the log that the
        # resident reads, and this file is not told there.
        "dossier": linked,
        "source": agreed.source.in_language(get_language() or "nl"),
    }


def _forms(
    actor: Actor, agreed: OutreachRule, row: OutreachFile
) -> dict[str, OutreachForm]:
    """A form for every step that this role can take in this state."""
    return {
        name: _form(name, actor, agreed, None)
        for name, step in STEPS.items()
        if row.state in step.states and any(may(actor.role, one) for one in step.needs)
    }


def _form(
    name: str, actor: Actor, agreed: OutreachRule, request: ActorRequest | None
) -> OutreachForm:
    return STEPS[name].form(
        request.POST if request else None,
        asked=asked(actor, agreed),
        initial={"on": clock.today()},
        auto_id=f"id_{name}_%s",
    )
