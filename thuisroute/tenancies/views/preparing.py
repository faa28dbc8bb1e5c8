"""Drawing up a lease, or the one of the resident's own that follows."""

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from thuisroute.agreements.queries import agreement
from thuisroute.kernel.web import ActorRequest, done, refusals_shown, signed_in
from thuisroute.matching.queries.matches import shared_match
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.access import insist_on_role
from thuisroute.tenancies.actions.prepare_lease import prepare_lease
from thuisroute.tenancies.actions.prepare_own_lease import prepare_own_lease
from thuisroute.tenancies.facts import agreement_of, article_of_intake
from thuisroute.tenancies.forms.lease import OwnLeaseForm
from thuisroute.tenancies.forms.preparing import LeaseForm
from thuisroute.tenancies.queries.decisions import last_decision
from thuisroute.tenancies.queries.one_lease import lease_for
from thuisroute.tenancies.rules.forms import first_forms
from thuisroute.tenancies.views.law_words import form_shown
from thuisroute.tenancies.views.prepared import asked, looked_at, terms_of
from thuisroute.tenancies.views.sheet import Sheet, language, lease_url, show


@signed_in
def prepare(request: ActorRequest, key: UUID) -> HttpResponse:
    """From an allocated home to a draft of the lease; the law is looked at first by
    whoever asks, and it warns without stopping anybody (R12)."""
    insist_on_role(request.actor, Capability.KEEP_LEASE)
    match = shared_match(request.actor, key)
    says = agreement(match.resident.agreement_id)
    product = match.referral.product
    form = LeaseForm(
        request.POST if request.method == "POST" else None,
        initial={"rent": match.home.rent, "starts_on": match.home.available_from},
        **asked(says, product),
    )
    if form.is_bound and form.is_valid() and "only_look" not in request.POST:
        with refusals_shown(form):
            lease = prepare_lease(by=request.actor, match=key, terms=terms_of(form))
            said = _("The lease is drawn up. It counts once it is signed.")
            return done(request, lease_url(lease.pk), said)
    open_forms = first_forms(says, product)
    sheet = Sheet(
        title=_("Draw up the lease"),
        eyebrow=str(match.home),
        lead=_("The home was allocated; now it is put on paper how it is let."),
        button=_("Draw up the lease"),
        back=reverse("match", args=[key]),
        articles=(
            *(one.article for one in open_forms),
            article_of_intake(says),
            says.ladder.article if says.ladder else "",
        ),
        facts=[
            (one.label.in_language(language()), one.meaning.in_language(language()))
            for one in open_forms
        ],
        more={
            "forms": [form_shown(says, one) for one in open_forms],
            "looked_at": looked_at(says, open_forms, form, match.home.available_from),
        },
    )
    return show(request, says, sheet, form, "tenancies/prepare.jinja")


@signed_in
def prepare_own(request: ActorRequest, key: UUID) -> HttpResponse:
    """After the decision: a draft of the lease of the resident's own (P2c)."""
    lease = lease_for(request.actor, key, to=Capability.KEEP_LEASE)
    says = agreement_of(lease)
    decision = last_decision(lease.pk)
    form = OwnLeaseForm(
        request.POST if request.method == "POST" else None,
        initial={
            "rent": lease.rent,
            "starts_on": decision.effective_on if decision else None,
        },
    )
    if form.is_bound and form.is_valid():
        with refusals_shown(form):
            own = prepare_own_lease(by=request.actor, lease=key, **form.cleaned_data)
            said = _("The own lease is drawn up. It counts once it is signed.")
            return done(request, lease_url(own.pk), said)
    sheet = Sheet(
        title=_("Draw up the resident's own lease"),
        eyebrow=str(lease.home),
        lead=_("It takes the place of the running lease from its first day."),
        button=_("Draw up the lease"),
        back=lease_url(key),
        articles=(says.conversion.article if says.conversion else "",),
    )
    return show(request, says, sheet, form)
