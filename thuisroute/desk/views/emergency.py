"""Life or health in danger: open one dossier for a short while, and close it again."""

from uuid import UUID, uuid4

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language, gettext
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from thuisroute.agreements.queries import law_in_force
from thuisroute.desk.door_words import why_not_in_words
from thuisroute.desk.forms.emergency import EmergencyForm
from thuisroute.kernel.web import ActorRequest, done, refusals_shown, signed_in
from thuisroute.parties.actions.prove_again import prove_again
from thuisroute.parties.queries import party
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.access import insist_on_role
from thuisroute.sharing.actions.close_emergency import close_emergency
from thuisroute.sharing.actions.open_emergency import open_emergency
from thuisroute.sharing.queries.policy import emergency_suspended
from thuisroute.sharing.rules.special_classes import BSN_PARTIES
from thuisroute.sharing.words import DOMAINS


@sensitive_post_parameters("code", "bsn", "reason")
@signed_in
def open_in_emergency(request: ActorRequest) -> HttpResponse:
    """Who, why, and the code of the phone once more; then the dossier."""
    insist_on_role(request.actor, Capability.BREAK_GLASS)
    form = EmergencyForm(
        request.POST or None,
        may_use_bsn=party(request.actor.party).kind in BSN_PARTIES,
        asks_code=settings.SECOND_FACTOR,
    )
    if request.method == "POST" and form.is_valid() and _proven(request, form):
        with refusals_shown(form):
            resident = _open(request, form)
            return done(
                request,
                reverse("dossier", args=[resident]),
                gettext("The dossier is open to you. Close it as soon as you can."),
            )
    return _page(request, form)


@require_POST
@signed_in
def stop(request: ActorRequest) -> HttpResponse:
    """Close what is open; nothing happens when nothing is."""
    close_emergency()
    return done(
        request, reverse("today"), gettext("The emergency access has been closed.")
    )


def _proven(request: ActorRequest, form: EmergencyForm) -> bool:
    why_not = prove_again(
        request, request.actor.user, form.cleaned_data.get("code", "")
    )
    if why_not is not None:
        form.add_error("code", why_not_in_words(why_not))
    return why_not is None


def _open(request: ActorRequest, form: EmergencyForm) -> UUID:
    return open_emergency(
        by=request.actor,
        number=form.cleaned_data["number"],
        keys=form.keys(),
        reason=form.cleaned_data["reason"],
    )


def _page(request: ActorRequest, form: EmergencyForm) -> HttpResponse:
    language = get_language() or "nl"
    rule = law_in_force(request.actor.region).emergency
    return render(
        request,
        "desk/emergency.jinja",
        {
            "form": form,
            "rule": rule,
            "source": rule.source.in_language(language) if rule else "",
            "domains": [str(DOMAINS[one]) for one in rule.domains] if rule else [],
            "suspended": emergency_suspended(request.actor),
            "once": uuid4(),
        },
    )
