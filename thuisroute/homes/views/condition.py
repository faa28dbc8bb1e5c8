"""Saying how a home is."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from thuisroute.homes.actions.say_condition import say_condition
from thuisroute.homes.forms.condition import ConditionForm
from thuisroute.homes.queries.homes import home_seen_by
from thuisroute.homes.rules.condition import Condition
from thuisroute.kernel.form_page import FormPage, form_page
from thuisroute.kernel.web import ActorRequest, done, refusals_shown, signed_in
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.access import insist_on_role


@signed_in
def condition(request: ActorRequest, key: UUID) -> HttpResponse:
    """Only for its own association, whoever has the home; 404 for others."""
    insist_on_role(request.actor, Capability.RUN_SHOP)
    home = home_seen_by(request.actor, key)
    if home.association_id != request.actor.party:
        raise Http404
    back = reverse("home", args=[key])
    form = ConditionForm(
        request.POST if request.method == "POST" else None,
        initial={"condition": home.condition, "ready_on": home.ready_on},
    )
    if form.is_bound and form.is_valid():
        with refusals_shown(form):
            say_condition(
                by=request.actor,
                home=key,
                condition=Condition(form.cleaned_data["condition"]),
                ready_on=form.cleaned_data["ready_on"],
            )
            return done(request, back, _("How the home is was saved."))
    return form_page(
        request,
        form,
        FormPage(
            title=_("How the home is"),
            lead=_("This says nothing about whether somebody has the home."),
            save=_("Save"),
            above=(str(home), back),
        ),
    )
