"""The pilot light of one resident: contact now and then, and the quick way back."""

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from thuisroute.agreements.words import article_reference
from thuisroute.guidance.actions.ask_back import ask_back
from thuisroute.guidance.actions.keep_pilot_light import (
    begin_pilot_light,
    end_pilot_light,
    note_contact,
)
from thuisroute.guidance.facts import law_of
from thuisroute.guidance.forms.pilot_light import (
    BackForm,
    BeginForm,
    ContactForm,
    EndForm,
)
from thuisroute.guidance.queries.hours import HEALTH, hours_now
from thuisroute.guidance.queries.in_words import language
from thuisroute.guidance.queries.pilot_light import (
    asked_back,
    contacts_since,
    pilot_light_for,
)
from thuisroute.guidance.rules.pilot_light import pilot_light_of, rhythms
from thuisroute.guidance.words_pilot_light import WAYS
from thuisroute.kernel import clock
from thuisroute.kernel.web import ActorRequest, done, refusals_shown, signed_in
from thuisroute.parties.rules.capabilities import Capability, may
from thuisroute.sharing.access import insist_on_resident
from thuisroute.sharing.queries.names import name_or_number

BEGIN, CONTACT, BACK, END = "begin", "contact", "back", "end"


@signed_in
def pilot_light(request: ActorRequest, key: UUID) -> HttpResponse:
    """What was noted, and a form for everything that can follow now."""
    actor = request.actor
    insist_on_resident(actor, key, domain=HEALTH)
    law, light = law_of(key), pilot_light_for(actor, key)
    burning = light is not None and light.ended_on is None
    sent = request.POST.get("act", "")
    open_to = _forms(request, sent, rhythms(pilot_light_of(law)))
    if request.method == "POST":
        answer = _carry_out(request, key, sent, open_to)
        if answer is not None:
            return answer
    keeps = may(actor.role, Capability.KEEP_PLAN)
    waits = asked_back(key)
    rule = pilot_light_of(law)
    shown = (CONTACT, *(() if waits else (BACK, END))) if burning else (BEGIN,)
    context = {
        "resident": key,
        "name": name_or_number(request.actor, key),
        "light": light,
        "burning": burning,
        "late": burning and light is not None and light.next_on < clock.today(),
        "contacts": contacts_since(light) if light else [],
        "waits": waits,
        "hours_now": hours_now(actor, key) or 0,
        "ways": WAYS,
        "forms": {act: open_to[act] for act in shown} if keeps and rule else {},
        "sent": sent,
        "article": article_reference(
            law, rule.article, language(), not_agreed=rule.not_agreed
        )
        if rule
        else None,
        "new_key": uuid4,
    }
    return render(request, "guidance/pilot_light.jinja", context)


def _forms(
    request: ActorRequest, sent: str, months: tuple[int, ...]
) -> Mapping[str, Any]:
    def typed(act: str) -> Any:  # noqa: ANN401 - what a form takes
        return request.POST if request.method == "POST" and act == sent else None

    return {
        BEGIN: BeginForm(typed(BEGIN), rhythms=months),
        CONTACT: ContactForm(
            typed(CONTACT), initial={"on": clock.today()}, auto_id="contact_%s"
        ),
        BACK: BackForm(typed(BACK), auto_id="back_%s"),
        END: EndForm(typed(END), auto_id="end_%s"),
    }


def _carry_out(
    request: ActorRequest, key: UUID, act: str, open_to: Mapping[str, Any]
) -> HttpResponse | None:
    """None when the form has to be shown again."""
    if act not in open_to:
        raise Http404
    to = Capability.ASK_SCALING if act == BACK else Capability.KEEP_PLAN
    insist_on_resident(request.actor, key, domain=HEALTH, to=to)
    form = open_to[act]
    if form.is_valid():
        with refusals_shown(form):
            said = _do(request, key, act, form)
            return done(request, request.path, said)
    return None


def _do(request: ActorRequest, key: UUID, act: str, form: forms.Form) -> str:
    by, given = request.actor, form.cleaned_data
    doing: Mapping[str, Callable[[], object]] = {
        BEGIN: lambda: begin_pilot_light(
            by=by, resident=key, months=given["months"], agreed=given["agreed"]
        ),
        CONTACT: lambda: note_contact(
            by=by,
            resident=key,
            contact=form.contact(),  # type: ignore[attr-defined]  # the form of a contact
        ),
        BACK: lambda: ask_back(by=by, resident=key, words=given["words"]),
        END: lambda: end_pilot_light(by=by, resident=key, words=given["words"]),
    }
    doing[act]()
    return _("Support is asked again.") if act == BACK else _("Saved.")
