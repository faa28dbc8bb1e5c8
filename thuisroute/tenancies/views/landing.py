"""Landing in the neighbourhood: what is planned, asked and done on one tenancy."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.landing import LandingItem
from thuisroute.agreements.words import role_words
from thuisroute.kernel import clock
from thuisroute.kernel.web import ActorRequest, done, refusals_shown, signed_in
from thuisroute.parties.rules.capabilities import Capability, may
from thuisroute.residents.queries.identities import identity_of
from thuisroute.residents.words import called
from thuisroute.sharing.access import insist_on_resident
from thuisroute.sharing.queries.policy import residents_shared_with
from thuisroute.sharing.queries.words import domains_with_words
from thuisroute.tenancies.actions.plan_landing_step import plan_landing_step
from thuisroute.tenancies.facts import agreement_of
from thuisroute.tenancies.forms.landing import LandingForm
from thuisroute.tenancies.landing_facts import item_of
from thuisroute.tenancies.models import Lease
from thuisroute.tenancies.queries.landing import StepSeen, card_of, landing_of
from thuisroute.tenancies.queries.one_lease import lease_for
from thuisroute.tenancies.rules.lifecycle import OVER
from thuisroute.tenancies.views.landing_words import step_shown
from thuisroute.tenancies.views.sheet import (
    Sheet,
    language,
    lease_url,
    references,
    show,
)

MAY = Capability.RECORD_NEIGHBOURS


@signed_in
def landing(request: ActorRequest, key: UUID) -> HttpResponse:
    """Every entry of the pack that this reader may read, with what was done."""
    actor = request.actor
    lease = lease_for(actor, key)
    says = agreement_of(lease)
    named = identity_of(
        lease.resident_id, among=residents_shared_with(actor, domain="identity")
    )
    open_to = domains_with_words(actor, lease.resident_id)
    steps = landing_of(actor, lease.match_id, lease.resident_id)
    context = {
        "lease": lease,
        "named": named is not None,
        "resident": called(str(named or ""), lease.resident.number),
        "parts": [
            _part(says, one, steps) for one in says.landing if one.domain in open_to
        ],
        "card": card_of(actor, lease.match_id, lease.resident_id),
        "writes": may(actor.role, MAY) and lease.state not in OVER,
        "back": lease_url(key),
        "today": clock.today(),
    }
    return render(request, "tenancies/landing.jinja", context)


def _part(
    says: Agreement, item: LandingItem, steps: list[StepSeen]
) -> dict[str, object]:
    reason = item.not_agreed
    return {
        "item": item,
        "title": item.label.in_language(language()),
        "by": role_words(says, item.done_by.role, language()),
        "articles": references(says, [item.article]),
        "left_open": reason.in_language(language()) if reason else "",
        "steps": [step_shown(one) for one in steps if one.row.item == item.id],
    }


@signed_in
def plan_landing(request: ActorRequest, key: UUID, item: str) -> HttpResponse:
    """One more step of this entry."""
    lease = lease_for(request.actor, key, to=MAY)
    says = agreement_of(lease)
    entry = _open_item(request, says, lease, item)
    form = LandingForm(
        request.POST if request.method == "POST" else None,
        kind=entry.kind,
        initial={"planned_on": clock.today()},
    )
    if form.is_bound and form.is_valid():
        with refusals_shown(form):
            step = plan_landing_step(
                by=request.actor, lease=key, terms=form.terms(entry.id)
            )
            said = _("It is planned. Ask the resident whether it may be done.")
            return done(request, reverse("landing_step", args=[step.pk]), said)
    sheet = Sheet(
        title=entry.label.in_language(language()),
        button=_("Plan this"),
        back=reverse("landing", args=[key]),
        eyebrow=_("Landing in the neighbourhood"),
        articles=[entry.article],
    )
    return show(request, says, sheet, form)


def _open_item(
    request: ActorRequest, says: Agreement, lease: Lease, key: str
) -> LandingItem:
    """404 for an entry in a life domain that is not shared."""
    entry = item_of(says, key)
    if entry.domain not in domains_with_words(request.actor, lease.resident_id):
        raise Http404
    insist_on_resident(request.actor, lease.resident_id, domain=entry.domain, to=MAY)
    return entry
