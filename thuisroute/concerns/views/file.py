"""One outreach file: what has to be done, what can be, and what happened."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language

from thuisroute.agreements.rules.sensitive import OutreachRule
from thuisroute.concerns.access import insist_on_outreach
from thuisroute.concerns.actions.link_dossier import may_be_registered
from thuisroute.concerns.forms.asked import Asked, AskedForm
from thuisroute.concerns.queries.outreach import agreed_outreach, file_for, seen_files
from thuisroute.concerns.rules.due import Deed
from thuisroute.concerns.rules.exploration import term
from thuisroute.concerns.views.choices import asked, named
from thuisroute.concerns.views.file_seen import FileSeen, seen
from thuisroute.concerns.views.file_steps import STEPS
from thuisroute.concerns.views.timeline import Named, timeline_of
from thuisroute.concerns.words import DEEDS, STATES
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.transitions import NOT_ANY_MORE
from thuisroute.kernel.verdicts import Refused
from thuisroute.kernel.web import ActorRequest, done, refusals_shown, signed_in
from thuisroute.parties.rules.capabilities import Capability, may
from thuisroute.referrals.queries.origins import ticket_for
from thuisroute.sharing.queries.policy import domains_shared

# Which step does what has to be done.
DOES: Mapping[Deed, str] = {
    Deed.SEND: "assign",
    Deed.SEEK: "attempt",
    Deed.EXPLORE: "inquire",
    Deed.TELL: "tell",
    Deed.APPLY: "apply",
    Deed.ANSWER: "answer",
    Deed.LOOK: "look",
    Deed.REGISTER: "register",
}
# A handover is looked at after so long, unless another day is chosen.
LOOKED_AT_AFTER = timedelta(days=14)


@signed_in
def outreach_file(request: ActorRequest, key: UUID) -> HttpResponse:
    """A POST takes the step that its field `do` names."""
    actor = request.actor
    insist_on_outreach(actor)
    row, agreed = file_for(actor, key), agreed_outreach(actor)
    found = seen(actor, row)
    wrong = ""
    answers = asked(actor, agreed, found)
    forms = _forms(actor, answers, found)
    if request.method == "POST":
        wrong = request.POST.get("do", "")
        if wrong not in STEPS:
            raise Http404
        form = _form(wrong, answers, found, request)
        if form.is_valid():
            with refusals_shown(form):
                if row.state not in STEPS[wrong].states:
                    raise Refused(NOT_ANY_MORE)
                STEPS[wrong].run(actor, key, form.cleaned_data)
                return done(request, _onward(actor, key), str(STEPS[wrong].said))
        forms[wrong] = form
    context = _context(actor, found, agreed) | {
        "forms": forms,
        "first": _first(found, forms),
        "titles": {name: step.title for name, step in STEPS.items()},
        "wrong": wrong,
        "once": uuid4,
    }
    return render(request, "concerns/file.jinja", context)


def _onward(actor: Actor, key: UUID) -> str:
    """Back to the file, unless it was sent on to somewhere else."""
    if seen_files(actor).filter(pk=key).exists():
        return reverse("outreach_file", args=[key])
    return reverse("outreach")


def _first(found: FileSeen, forms: Mapping[str, AskedForm]) -> str:
    """The step that does what is most pressing, as far as this role can."""
    names = (DOES[due.deed] for due in found.dues)
    return next((name for name in names if name in forms), "")


def _context(actor: Actor, found: FileSeen, agreed: OutreachRule) -> dict[str, Any]:
    row, today = found.row, clock.today()
    linked = row.resident_id and bool(domains_shared(actor, row.resident_id))
    words = Named(
        named(agreed.signals), named(agreed.reporters), named(agreed.outcomes)
    )
    return {
        "row": row,
        "today": today,
        "state": STATES[row.state],
        "dues": [(DEEDS[one.deed], one, one.state(today)) for one in found.dues],
        "explorations": [
            (one, term(course, today))
            for one, course in zip(found.explorations, found.courses, strict=True)
        ],
        "happened": timeline_of(found, words),
        "outcomes": words.outcomes,
        # Without its number: what is shown of a resident stands in the log that the
        # resident reads, and this file is not told there.
        "dossier": linked,
        "register": _ticket(actor, found),
        "source": agreed.source.in_language(get_language() or "nl"),
        **_law(agreed),
    }


def _ticket(actor: Actor, found: FileSeen) -> str:
    """With which this person is registered from here; empty for who may not."""
    able = may(actor.role, Capability.REGISTER_FROM_OUTREACH)
    if not able or not may_be_registered(found.row, found.handovers):
        return ""
    return ticket_for(actor, found.row.pk)


def _law(agreed: OutreachRule) -> dict[str, str]:
    """Where the investigation stands in the law, and what a lawyer has to look at."""
    if agreed.exploration is None:
        return {"law": "", "to_check": ""}
    point = agreed.exploration.legal_source
    asks = point.to_check.in_language(get_language() or "nl") if point.to_check else ""
    return {"law": str(point), "to_check": asks}


def _forms(actor: Actor, answers: Asked, found: FileSeen) -> dict[str, AskedForm]:
    """A form for every step that this role can take in this file now; nobody else is
    sent where there is nobody else."""
    nobody = {"assign_anew"} if len(answers["worker"]) == 1 else set()
    return {
        name: _form(name, answers, found, None)
        for name, step in STEPS.items()
        if name not in nobody and step.is_open(actor, found)
    }


def _form(
    name: str, answers: Asked, found: FileSeen, request: ActorRequest | None
) -> AskedForm:
    today = clock.today()
    began = next((one.to for one in found.handovers if one.began_on), "")
    return STEPS[name].form(
        request.POST if request else None,
        asked=answers,
        initial={
            "on": today, "look_on": today + LOOKED_AT_AFTER, "referred_to": began,
        },
        auto_id=f"id_{name}_%s",
    )  # fmt: skip
