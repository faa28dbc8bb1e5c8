"""A lease that ends, or that does not go on."""

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from thuisroute.kernel import clock
from thuisroute.kernel.web import ActorRequest, done, refusals_shown, signed_in
from thuisroute.parties.rules.capabilities import Capability, may
from thuisroute.tenancies.actions.cancel_lease import cancel_lease
from thuisroute.tenancies.actions.end_lease import Ending, end_lease
from thuisroute.tenancies.actions.tell_last_day import tell_last_day
from thuisroute.tenancies.facts import agreement_of
from thuisroute.tenancies.forms.lease import CancelForm, EndForm, TellForm
from thuisroute.tenancies.law_facts import in_law
from thuisroute.tenancies.queries.one_lease import lease_for
from thuisroute.tenancies.rules.ending import HomeAfterwards
from thuisroute.tenancies.views.law_words import notices_of
from thuisroute.tenancies.views.sheet import Sheet, lease_url, show


@signed_in
def end(request: ActorRequest, key: UUID) -> HttpResponse:
    """Afterwards the association sees nothing of the resident any more."""
    lease = lease_for(request.actor, key, to=Capability.KEEP_LEASE)
    form = EndForm(
        request.POST if request.method == "POST" else None,
        initial={"ended_on": clock.today(), "home": HomeAfterwards.OUTSIDE_SHOP.value},
    )
    if form.is_bound and form.is_valid():
        with refusals_shown(form):
            given = form.cleaned_data
            home = HomeAfterwards(given.pop("home"))
            end_lease(by=request.actor, lease=key, ending=Ending(**given, home=home))
            # An association has just lost sight of the dossier.
            own = may(request.actor.role, Capability.RUN_SHOP)
            where = reverse("today") if own else lease_url(key)
            return done(request, where, _("The lease has ended."))
    sheet = Sheet(
        title=_("End the lease"),
        eyebrow=str(lease.home),
        button=_("End the lease"),
        look="negative",
        back=lease_url(key),
        notices=[
            ("warning", _("The association sees nothing of the resident afterwards.")),
            ("info", _("The home is free again; say below what becomes of it.")),
        ],
    )
    return show(request, agreement_of(lease), sheet, form)


@signed_in
def cancel(request: ActorRequest, key: UUID) -> HttpResponse:
    """A draft, or a signed lease that has not started."""
    lease = lease_for(request.actor, key, to=Capability.KEEP_LEASE)
    form = CancelForm(
        request.POST if request.method == "POST" else None,
        initial={"on": clock.today()},
    )
    if form.is_bound and form.is_valid():
        with refusals_shown(form):
            cancel_lease(by=request.actor, lease=key, **form.cleaned_data)
            return done(request, lease_url(key), _("The lease is cancelled."))
    sheet = Sheet(
        title=_("Cancel the lease"),
        eyebrow=str(lease.home),
        lead=_("The home stays allocated; another lease can be drawn up."),
        button=_("Cancel the lease"),
        look="negative",
        back=lease_url(key),
    )
    return show(request, agreement_of(lease), sheet, form)


@signed_in
def tell(request: ActorRequest, key: UUID) -> HttpResponse:
    """The landlord told the last day in writing; what the law says stands above."""
    lease = lease_for(request.actor, key, to=Capability.KEEP_LEASE)
    says = agreement_of(lease)
    form = TellForm(
        request.POST if request.method == "POST" else None,
        initial={"told_on": clock.today()},
    )
    if form.is_bound and form.is_valid():
        with refusals_shown(form):
            tell_last_day(by=request.actor, lease=key, **form.cleaned_data)
            return done(request, lease_url(key), _("It is recorded."))
    sheet = Sheet(
        title=_("Record that the last day was told"),
        eyebrow=str(lease.home),
        lead=_("Tell it in writing. Without that the lease goes on."),
        button=_("Record it"),
        back=lease_url(key),
        notices=notices_of(in_law(lease, says)),
    )
    return show(request, says, sheet, form)
