"""Signing, the first day, and the registration that signing may end."""

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from thuisroute.kernel import clock
from thuisroute.kernel.web import ActorRequest, done, refusals_shown, signed_in
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.referrals.actions.home_seeker_registration import register_again
from thuisroute.tenancies.actions.sign_lease import Signing, sign_lease
from thuisroute.tenancies.actions.start_lease import start_lease
from thuisroute.tenancies.facts import agreement_of
from thuisroute.tenancies.forms.lease import RegistrationForm, SignForm, StartForm
from thuisroute.tenancies.law_facts import in_law
from thuisroute.tenancies.models import Lease
from thuisroute.tenancies.queries.one_lease import lease_for
from thuisroute.tenancies.rules.lifecycle import LeaseState
from thuisroute.tenancies.views.consequences import notices_before_signing
from thuisroute.tenancies.views.law_words import notices_of
from thuisroute.tenancies.views.sheet import Sheet, lease_url, show


@signed_in
def sign(request: ActorRequest, key: UUID) -> HttpResponse:
    """What it means stands above the form, before anybody signs (P2d, P2e)."""
    lease = lease_for(request.actor, key, to=Capability.KEEP_LEASE)
    says = agreement_of(lease)
    kind = says.lease_form(lease.form)
    form = SignForm(
        request.POST if request.method == "POST" else None,
        loses_registration=kind.ends_home_seeker_registration,
        initial={"starts_on": lease.starts_on},
    )
    if form.is_bound and form.is_valid():
        with refusals_shown(form):
            signing = Signing(**form.cleaned_data)
            row = sign_lease(by=request.actor, lease=key, signing=signing)
            return done(request, lease_url(key), _after_signing(row))
    sheet = Sheet(
        title=_("Sign the lease"),
        eyebrow=str(lease.home),
        button=_("Record the signing"),
        back=lease_url(key),
        notices=[*notices_before_signing(kind), *notices_of(in_law(lease, says))],
        articles=(kind.protection_article or "", kind.registration_article or ""),
    )
    return show(request, says, sheet, form)


def _after_signing(row: Lease) -> str:
    if row.state == LeaseState.RUNNING:
        return _("The lease is signed and has started.")
    return _("The lease is signed. It starts by itself on its first day.")


@signed_in
def start(request: ActorRequest, key: UUID) -> HttpResponse:
    """By hand, when the first day has come and the lease did not start by itself."""
    lease = lease_for(request.actor, key, to=Capability.KEEP_LEASE)
    form = StartForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        with refusals_shown(form):
            start_lease(by=request.actor, lease=key)
            return done(request, lease_url(key), _("The lease has started."))
    sheet = Sheet(
        title=_("Start the lease"),
        eyebrow=str(lease.home),
        lead=_("From its first day somebody lives there and the talks begin to count."),
        button=_("Start the lease"),
        back=lease_url(key),
        facts=[(_("First day of the lease"), lease.starts_on)],
    )
    return show(request, agreement_of(lease), sheet, form)


@signed_in
def register(request: ActorRequest, key: UUID) -> HttpResponse:
    """A new number for who wants to go on seeking a home (P2e)."""
    lease = lease_for(request.actor, key, to=Capability.KEEP_READINESS)
    says = agreement_of(lease)
    form = RegistrationForm(
        request.POST if request.method == "POST" else None,
        initial={"on": clock.today()},
    )
    if form.is_bound and form.is_valid():
        with refusals_shown(form):
            register_again(
                by=request.actor,
                referral=lease.match.referral_id,
                **form.cleaned_data,
            )
            said = _("The new registration is recorded.")
            return done(request, lease_url(key), said)
    kind = says.lease_form(lease.form)
    sheet = Sheet(
        title=_("Register again as a home seeker"),
        eyebrow=str(lease.home),
        lead=_("Signing ended the old registration. Registering again is possible."),
        button=_("Save the new number"),
        back=reverse("lease", args=[key]),
        articles=(kind.registration_article or "",),
    )
    return show(request, says, sheet, form)
