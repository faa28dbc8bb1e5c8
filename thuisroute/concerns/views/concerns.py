"""The concerns about one resident, a new one, and one of them with what can be done."""

from typing import Any
from uuid import UUID, uuid4

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from thuisroute.agreements.packs.authoring.choice_words import CONCERNS
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.protocols import (
    ConcernKind,
    Protocol,
    protocol_for,
)
from thuisroute.agreements.words import article_reference
from thuisroute.concerns.actions.open_concern import open_concern
from thuisroute.concerns.facts import law_of
from thuisroute.concerns.forms.asked import AskedForm, of_an_old_page
from thuisroute.concerns.forms.concern import OpenForm
from thuisroute.concerns.queries.concerns import (
    concern_for,
    concern_seen,
    concerns_of,
)
from thuisroute.concerns.queries.in_words import concern_line, concern_shown
from thuisroute.concerns.rules.concern import THREATENING, Reported, Source
from thuisroute.concerns.said import language, said
from thuisroute.concerns.views.concern_forms import Doing, doing, form_of, possible
from thuisroute.concerns.views.concern_steps import DEEDS
from thuisroute.concerns.views.eviction_steps import rule_of, why_not
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.web import (
    ActorRequest,
    done,
    refusals_shown,
    sentence,
    signed_in,
)
from thuisroute.parties.rules.capabilities import Capability, may
from thuisroute.sharing.access import insist_on_resident
from thuisroute.sharing.queries.names import name_or_number

IDENTITY = "identity"


@signed_in
def concerns_page(request: ActorRequest, key: UUID) -> HttpResponse:
    """Everything that is shared, and the kinds of which a new one can be recorded."""
    insist_on_resident(request.actor, key)
    context = {
        "resident": key,
        "name": name_or_number(request.actor, key),
        "rows": [concern_line(one) for one in concerns_of(request.actor, key)],
        "kinds": [(kind.value, str(CONCERNS[kind])) for kind in ConcernKind]
        if may(request.actor.role, Capability.OPEN_CONCERN)
        else [],
    }
    return render(request, "concerns/concerns.jinja", context)


@signed_in
def new_concern(request: ActorRequest, key: UUID, kind: str) -> HttpResponse:
    """404 for a kind that there is not."""
    insist_on_resident(request.actor, key, to=Capability.OPEN_CONCERN)
    if kind not in list(ConcernKind):
        raise Http404
    law = law_of(key)
    protocol = protocol_for(kind, law.protocols)
    form = _open_form(request, protocol)
    if form.is_bound and form.is_valid():
        with refusals_shown(form):
            reported = _reported(ConcernKind(kind), form.cleaned_data)
            row = open_concern(by=request.actor, resident=key, reported=reported)
            here = reverse("concern", args=[row.pk])
            return done(request, here, _("The concern is recorded."))
    context = {
        "resident": key,
        "name": name_or_number(request.actor, key),
        "kind": str(CONCERNS[ConcernKind(kind)]),
        "form": form,
        "protocol": _protocol(law, protocol),
        "once": request.POST.get("once") or uuid4(),
    }
    return render(request, "concerns/new_concern.jinja", context)


def _open_form(request: ActorRequest, protocol: Protocol | None) -> AskedForm:
    urgencies = protocol.urgencies if protocol else ()
    return OpenForm(
        request.POST if request.method == "POST" else None,
        asked={"urgency": [(one.id, said(one.label)) for one in urgencies]},
        initial={"on": clock.today()},
    )


def _reported(kind: ConcernKind, typed: dict[str, Any]) -> Reported:
    return Reported(
        kind=kind,
        source=Source(typed["source"]),
        words=typed["words"],
        on=typed["on"],
        urgency=typed.get("urgency", ""),
    )


def _protocol(law: Agreement, protocol: Protocol | None) -> dict[str, Any] | None:
    if protocol is None:
        return None
    first = protocol.steps[0]
    return {
        "first": said(first.label),
        "article": article_reference(
            law, first.article, language(), not_agreed=first.not_agreed
        ),
    }


@signed_in
def concern(request: ActorRequest, key: UUID) -> HttpResponse:
    """A POST does what its field `do` names."""
    one = _doing(request.actor, key)
    forms = {name: form_of(name, one, None) for name in possible(one)}
    wrong, failed = "", None
    if request.method == "POST":
        wrong = request.POST.get("do", "")
        if wrong not in DEEDS:
            raise Http404
        failed = form_of(wrong, one, request)
        if failed.is_valid():
            with refusals_shown(failed):
                DEEDS[wrong].run(request.actor, key, failed.cleaned_data)
                here = reverse("concern", args=[key])
                return done(request, here, str(DEEDS[wrong].said))
        elif wrong not in forms:
            failed = of_an_old_page()
        if wrong in forms:
            forms[wrong] = failed
    return render(
        request, "concerns/concern.jinja", _context(one) | {"forms": forms,
        "wrong": wrong, "failed": failed},
    )  # fmt: skip


def _doing(actor: Actor, key: UUID) -> Doing:
    return doing(actor, concern_seen(actor, concern_for(actor, key)))


def _why_not(one: Doing) -> list[str]:
    """Told to who could take the step, once the protocol was walked."""
    able = may(one.actor.role, Capability.TAKE_EVICTION_STEP)
    row = one.seen.concern
    ruled = rule_of(row) is not None and (one.walk or row.kind in THREATENING)
    if not able or not ruled or not one.open:
        return []
    return [sentence(reason) for reason in why_not(row, one.walk)]


def _context(one: Doing) -> dict[str, Any]:
    row = one.seen.concern
    return {
        "row": row,
        "name": name_or_number(one.actor, row.resident_id),
        "shown": concern_shown(one.seen, one.walk),
        "named": one.seen.named,
        "turn": one.turn,
        "waits_elsewhere": one.waits_elsewhere,
        "why_not": _why_not(one),
        "titles": {key: deed.title for key, deed in DEEDS.items()},
        "today": clock.today(),
        "new_key": uuid4,
    }
