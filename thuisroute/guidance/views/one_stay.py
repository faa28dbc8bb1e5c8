"""One stay elsewhere: what can be done with it now, by whoever may."""

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.guidance.actions.begin_stay import begin_stay
from thuisroute.guidance.actions.decide_stay import grant_stay, refuse_stay
from thuisroute.guidance.actions.end_stay import end_stay, withdraw_stay
from thuisroute.guidance.actions.extend_stay import extend_stay
from thuisroute.guidance.facts import law_of
from thuisroute.guidance.forms.stays import (
    EndStayForm,
    ExtendStayForm,
    GrantStayForm,
    RefuseStayForm,
)
from thuisroute.guidance.models import Stay
from thuisroute.guidance.queries.in_words import language
from thuisroute.guidance.queries.places import places_of
from thuisroute.guidance.queries.stays import stay_for
from thuisroute.guidance.queries.stays_in_words import stay_line, time_out_reference
from thuisroute.guidance.rules.stay_lifecycle import StayState
from thuisroute.guidance.rules.staying import time_out_of
from thuisroute.guidance.views.stays import kept_now
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.transitions import NOT_ANY_MORE
from thuisroute.kernel.web import (
    ActorRequest,
    done,
    refusals_shown,
    sentence,
    signed_in,
)
from thuisroute.parties.rules.capabilities import Capability, may
from thuisroute.sharing.access import insist_on_role
from thuisroute.sharing.queries.names import name_or_number

# What can be done in a state, by whom: the button and its form.
GRANT, REFUSE, BEGIN, LONGER, END, WITHDRAW = (
    "grant", "refuse", "begin", "longer", "end", "withdraw",
)  # fmt: skip
ACTS: Mapping[str, tuple[tuple[StayState, ...], Capability, Promise]] = {
    GRANT: ((StayState.ASKED,), Capability.DECIDE_STAY,
            gettext_lazy("Give a bed")),
    REFUSE: ((StayState.ASKED,), Capability.DECIDE_STAY,
             gettext_lazy("Do not grant it")),
    BEGIN: ((StayState.GRANTED,), Capability.ASK_STAY,
            gettext_lazy("The resident has arrived")),
    LONGER: ((StayState.THERE,), Capability.DECIDE_STAY,
             gettext_lazy("Let it take longer")),
    END: ((StayState.THERE,), Capability.ASK_STAY,
          gettext_lazy("The stay is over")),
    WITHDRAW: ((StayState.ASKED, StayState.GRANTED), Capability.ASK_STAY,
               gettext_lazy("It is not needed any more")),
}  # fmt: skip


@signed_in
def stay_page(request: ActorRequest, key: UUID) -> HttpResponse:
    """The stay, and a form for everything that can follow now."""
    row = stay_for(request.actor, key)
    law = law_of(row.resident_id)
    sent = request.POST.get("act", "") if request.method == "POST" else ""
    open_to = _acts(request.actor, row)
    all_forms = {act: _form(request, act, sent, row, law) for act in open_to}
    if request.method == "POST":
        answer = _carry_out(request, sent, row, all_forms)
        if answer is not None:
            return answer
    context = {
        "stay": stay_line(row, law),
        "resident": row.resident_id,
        "name": name_or_number(request.actor, row.resident_id),
        "kept": kept_now(row.resident_id, law),
        "acts": [
            {"act": act, "label": ACTS[act][2], "form": form}
            for act, form in all_forms.items()
        ],
        "decides": may(request.actor.role, Capability.DECIDE_INDICATION),
        "article": time_out_reference(law),
        "late": row.state == StayState.THERE and row.return_on < clock.today(),
        "sent": sent,
        "new_key": uuid4,
    }
    return render(request, "guidance/stay.jinja", context)


def _acts(actor: Actor, row: Stay) -> list[str]:
    return [
        act
        for act, (states, capability, _label) in ACTS.items()
        if row.state in states and may(actor.role, capability)
    ]


def _form(
    request: ActorRequest, act: str, sent: str, row: Stay, law: Agreement
) -> forms.Form:
    typed = request.POST if act == sent else None
    days = {"begins_on": row.begins_on, "return_on": row.return_on}
    today = clock.today()
    makers: Mapping[str, Callable[[], forms.Form]] = {
        GRANT: lambda: GrantStayForm(
            typed, initial=days, places=_places(request.actor), auto_id="grant_%s"
        ),
        REFUSE: lambda: RefuseStayForm(typed, auto_id="refuse_%s"),
        LONGER: lambda: ExtendStayForm(typed, auto_id="longer_%s"),
        END: lambda: EndStayForm(
            typed, initial={"on": today}, products=_products(law), auto_id="end_%s"
        ),
    }
    return makers.get(act, lambda: forms.Form(typed))()


def _places(actor: Actor) -> list[tuple[str, str]]:
    """With how many beds are free this week."""
    return [
        (
            str(one.row.pk),
            _("%(name)s (%(free)s free this week)")
            % {"name": one.row.name, "free": max(one.weeks[0].free, 0)},
        )
        for one in places_of(actor, today=clock.today())
    ]


def _products(law: Agreement) -> list[tuple[str, str]]:
    rule = time_out_of(law)
    return [
        (one, law.product(one).label.in_language(language()))
        for one in (rule.falls_back_to if rule else ())
    ]


def _carry_out(
    request: ActorRequest, act: str, row: Stay, open_to: Mapping[str, Any]
) -> HttpResponse | None:
    """None when the form has to be shown again; 404 for what cannot be done now."""
    if act not in ACTS:
        raise Http404
    if act not in open_to:
        insist_on_role(request.actor, ACTS[act][1])
        return done(request, request.path, sentence(NOT_ANY_MORE))
    form = open_to[act]
    if form.is_valid():
        with refusals_shown(form):
            _do(request.actor, act, row.pk, form)
            return done(request, request.path, _("Saved."))
    return None


def _do(by: Actor, act: str, stay: UUID, form: Any) -> None:  # noqa: ANN401 - one of the forms above
    given = form.cleaned_data
    doing: Mapping[str, Callable[[], None]] = {
        GRANT: lambda: grant_stay(
            by=by, stay=stay, place=form.where(), begins_on=given["begins_on"],
            return_on=given["return_on"],
        ),
        REFUSE: lambda: refuse_stay(by=by, stay=stay, why=given["why"]),
        BEGIN: lambda: begin_stay(by=by, stay=stay),
        LONGER: lambda: extend_stay(by=by, stay=stay, **given),
        END: lambda: end_stay(by=by, stay=stay, end=form.end()),
        WITHDRAW: lambda: withdraw_stay(by=by, stay=stay),
    }  # fmt: skip
    doing[act]()
