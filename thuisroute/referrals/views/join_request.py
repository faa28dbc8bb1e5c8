"""One question about a person who is known: its state, and the mediator's answer."""

from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from thuisroute.kernel import looks
from thuisroute.kernel.web import ActorRequest, done, refusals_shown, signed_in
from thuisroute.parties.rules.capabilities import Capability, may
from thuisroute.referrals.actions.decide_join_request import (
    grant_join_request,
    refuse_join_request,
    say_it_is_another_person,
)
from thuisroute.referrals.forms.ask import DecisionForm
from thuisroute.referrals.queries.join_requests import (
    about,
    join_request,
    open_join_requests,
    shared_by_key,
)


@signed_in
def join_requests(request: ActorRequest) -> HttpResponse:
    """Every question that waits for an answer."""
    rows = open_join_requests(request.actor)
    decides = may(request.actor.role, Capability.CHECK_REFERRAL)
    context = {"rows": [(row, about(row)) for row in rows], "decides": decides}
    return render(request, "referrals/join_requests.jinja", context)


@signed_in
def one_join_request(request: ActorRequest, key: UUID) -> HttpResponse:
    """The asker sees state and reason only; the mediator compares and answers."""
    row = join_request(request.actor, key)
    decides = (
        may(request.actor.role, Capability.CHECK_REFERRAL) and row.state == "asked"
    )
    found = shared_by_key(row.keys) if decides else []
    looks.listed(one.pk for one in found)
    form = DecisionForm(
        request.POST or None,
        dossiers=[(str(one.pk), f"{one.resident.number} · {one}") for one in found],
    )
    if decides and request.method == "POST" and form.is_valid():
        with refusals_shown(form):
            _decide(request, key, form)
            return done(request, reverse("join_requests"), _("The answer is sent."))
    context = {
        "row": row, "about": about(row), "found": found, "decides": decides,
        "form": form, "once": uuid4(),
    }  # fmt: skip
    return render(request, "referrals/join_request.jinja", context)


def _decide(request: ActorRequest, key: UUID, form: DecisionForm) -> None:
    typed = form.cleaned_data
    if typed["decision"] == "grant":
        chosen = typed.get("resident")
        grant_join_request(
            by=request.actor,
            request=key,
            resident=UUID(chosen) if chosen else None,
        )
    elif typed["decision"] == "distinct":
        say_it_is_another_person(by=request.actor, request=key, reason=typed["reason"])
    else:
        refuse_join_request(by=request.actor, request=key, reason=typed["reason"])
