"""The whole tenancy on one page: what was agreed, what happened, what comes next."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from thuisroute.agreements.rules.events import Decision
from thuisroute.kernel import clock
from thuisroute.kernel.web import ActorRequest, signed_in
from thuisroute.parties.rules.capabilities import Capability, may
from thuisroute.residents.queries.identities import identity_of
from thuisroute.residents.words import called
from thuisroute.sharing.queries.policy import HOUSING, residents_shared_with
from thuisroute.tenancies.facts import agreement_of
from thuisroute.tenancies.law_facts import in_law
from thuisroute.tenancies.queries.one_lease import lease_for
from thuisroute.tenancies.queries.whole_tenancy import Tenancy, tenancy_of
from thuisroute.tenancies.rules.converting import outcomes
from thuisroute.tenancies.rules.lifecycle import LeaseState
from thuisroute.tenancies.rules.next_steps import Right, StepFacts, next_steps
from thuisroute.tenancies.views.consequences import protection_text
from thuisroute.tenancies.views.law_words import (
    ethos_shown,
    findings_shown,
    form_shown,
)
from thuisroute.tenancies.views.lease_words import (
    lease_facts,
    route_of,
    state_of,
    step_link,
)
from thuisroute.tenancies.views.said import reviews_shown, scores_shown
from thuisroute.tenancies.views.sheet import references
from thuisroute.tenancies.views.weighed import weighing_shown


@signed_in
def lease_page(request: ActorRequest, key: UUID) -> HttpResponse:
    """404 when it is not shared with whoever asks."""
    actor = request.actor
    tenancy = tenancy_of(actor, lease_for(actor, key))
    return render(request, "tenancies/lease.jinja", _shown(request, tenancy))


def _shown(request: ActorRequest, tenancy: Tenancy) -> dict[str, object]:
    lease, says = tenancy.lease, agreement_of(tenancy.lease)
    form = says.lease_form(lease.form)
    decided = outcomes(says, says.lease_form(tenancy.first.form))
    steps = next_steps(_facts(request, tenancy), today=clock.today())
    role = request.actor.role
    known = residents_shared_with(request.actor, domain="identity")
    named = identity_of(lease.resident_id, among=known)
    criteria = says.conversion.criteria if says.conversion else ()
    articles = (form.article, form.protection_article, form.registration_article)
    found = in_law(lease, says)
    return {
        "findings": findings_shown(found.check.findings if found.check else ()),
        "ethos": ethos_shown(found.ethos),
        "form_shown": form_shown(says, form),
        "weighed": weighing_shown(request.actor, lease, says),
        "lease": lease,
        "named": named is not None,
        "resident": called(str(named or ""), lease.resident.number),
        "dossier": reverse("dossier", args=[lease.resident_id]),
        "form": form,
        "state": state_of(lease.state),
        "facts": lease_facts(lease, form, named=named is not None),
        "protection": protection_text(form),
        "stops": route_of(tenancy, decided),
        "steps": [step_link(step, lease.pk) for step in steps],
        "tenancy": tenancy,
        "reviews": reviews_shown(says, tenancy.reviews),
        "scores": scores_shown(says, tenancy.reviews, HOUSING),
        "money": may(role, Capability.KEEP_MONEY),
        "contributes": may(role, Capability.HOLD_REVIEW)
        or may(role, Capability.EVALUATE_PLAN),
        "criteria": {one.id: one.label for one in criteria},
        "articles": references(says, [one or "" for one in articles]),
    }


def _facts(request: ActorRequest, tenancy: Tenancy) -> StepFacts:
    lease, says = tenancy.lease, agreement_of(tenancy.lease)
    role = request.actor.role
    decision = next(iter(tenancy.decisions), None)
    return StepFacts(
        state=LeaseState(lease.state),
        rights=frozenset(one for one in Right if may(role, Capability(one.value))),
        lets=request.actor.party == lease.lessor_id,
        starts_on=lease.starts_on,
        neighbours_recorded=bool(tenancy.neighbours),
        decidable=bool(outcomes(says, says.lease_form(lease.form))),
        converts=decision is not None
        and decision.lease_id == lease.pk
        and decision.outcome == Decision.CONVERT.value,
        coming=tenancy.coming is not None,
        ends=lease.planned_until is not None,
        registration_lost=lease.match.referral.home_seeker_lost_on is not None,
    )
