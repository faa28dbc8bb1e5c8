"""Good-neighbour agreements: what stands now, earlier versions, a new one."""

from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from thuisroute.kernel import clock
from thuisroute.kernel.web import ActorRequest, done, refusals_shown, signed_in
from thuisroute.parties.rules.capabilities import Capability, may
from thuisroute.residents.queries.identities import identity_of
from thuisroute.residents.words import called
from thuisroute.sharing.access import insist_on_role
from thuisroute.sharing.queries.policy import residents_shared_with
from thuisroute.tenancies.actions.record_neighbour_agreements import (
    EVENT,
    NeighbourTerms,
    record_neighbour_agreements,
)
from thuisroute.tenancies.facts import agreement_of, article_of_clock
from thuisroute.tenancies.forms.lease import NeighbourForm
from thuisroute.tenancies.models import NeighbourAgreement
from thuisroute.tenancies.queries.neighbours import agreements_of
from thuisroute.tenancies.queries.one_lease import lease_for
from thuisroute.tenancies.rules.lifecycle import OVER
from thuisroute.tenancies.views.sheet import lease_url, references


@signed_in
def neighbours(request: ActorRequest, key: UUID) -> HttpResponse:
    """Made to be printed and given to the resident, too."""
    lease = lease_for(request.actor, key)
    says = agreement_of(lease)
    versions = agreements_of(lease.match_id)
    known = residents_shared_with(request.actor, domain="identity")
    named = identity_of(lease.resident_id, among=known)
    form = NeighbourForm(
        request.POST if request.method == "POST" else None,
        initial=_now(versions[:1] if named else []),
    )
    if form.is_bound:
        insist_on_role(request.actor, Capability.RECORD_NEIGHBOURS)
    if form.is_bound and form.is_valid():
        with refusals_shown(form):
            record_neighbour_agreements(
                by=request.actor, lease=key, terms=NeighbourTerms(**form.cleaned_data)
            )
            said = _("The agreements are recorded and stand in the support plan.")
            return done(request, reverse("neighbour_agreements", args=[key]), said)
    return render(
        request,
        "tenancies/neighbours.jinja",
        {
            "lease": lease,
            "named": named is not None,
            "resident": called(str(named or ""), lease.resident.number),
            "versions": versions,
            "form": form if _writes(request) and lease.state not in OVER else None,
            "articles": references(says, [article_of_clock(says, EVENT)]),
            "back": lease_url(key),
            "once": request.POST.get("once") or uuid4(),
        },
    )


def _writes(request: ActorRequest) -> bool:
    return may(request.actor.role, Capability.RECORD_NEIGHBOURS)


def _now(rows: list[NeighbourAgreement]) -> dict[str, object]:
    """A renewed version starts from the words that stand now."""
    names = ("introduction", "living_behaviour", "own_words")
    said = {name: getattr(row, name) for row in rows for name in names}
    return {"recorded_on": clock.today(), **said}
