"""Write down that a resident said no."""

from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext

from thuisroute.kernel.web import ActorRequest, done, refusals_shown, signed_in
from thuisroute.sharing.actions.refuse_consent import refuse_consent
from thuisroute.sharing.forms.consent import AskForm
from thuisroute.sharing.views.about import about


@signed_in
def record_refusal(request: ActorRequest, key: UUID, rule: str) -> HttpResponse:
    """What follows from a no stands above the button."""
    asked = about(request.actor, key, rule)
    whole = [domain for domain, _label in asked.domains()]
    form = AskForm(
        request.POST if request.method == "POST" else None,
        initial={"domains": whole},
        domains=asked.domains(),
        receivers=asked.receivers(),
    )
    if form.is_bound and form.is_valid():
        with refusals_shown(form):
            refuse_consent(
                by=request.actor,
                resident=key,
                asked=form.asked(rule, asked.text.language),
            )
        if form.is_valid():
            return done(request, asked.back, gettext("The resident's no is kept."))
    context = asked.context() | {
        "form": form,
        "once": request.POST.get("once") or uuid4(),
    }
    return render(request, "sharing/refuse.jinja", context)
