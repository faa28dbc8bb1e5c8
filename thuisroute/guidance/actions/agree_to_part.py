"""Somebody whom the agreement asks agrees to one part of the plan (P3b)."""

from uuid import UUID

from django.http import Http404

from thuisroute.guidance.facts import law_of, seat_of
from thuisroute.guidance.models import PlanApproval
from thuisroute.guidance.queries.plan import plan_of
from thuisroute.guidance.rules.approving import Read, may_agree
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import insist
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.residents.queries.dossiers import lock_dossier
from thuisroute.sharing.access import insist_on_resident


def agree_to_part(*, by: Actor, resident: UUID, domain: str, read: str) -> None:
    """To the part as it stands now, which is what was `read` (its digest on the page of
    the button); the resident for the own plan. What somebody may not read is not there
    for them."""
    insist_on_resident(by, resident, domain="identity", to=Capability.AGREE_TO_PLAN)
    # Two of one organisation who agree at once: the second reads that it was done. Who
    # changes the plan waits until it is.
    lock_dossier(resident)
    plan, seat = plan_of(by, resident), seat_of(by)
    if domain not in plan.domains:
        raise Http404
    insist(
        may_agree(
            law_of(resident),
            domain,
            by=seat,
            read=Read(now=plan.digest(domain), then=read),
            changed=plan.changed,
            approvals=plan.approvals,
        )
    )
    version = plan.versions[0]
    row = PlanApproval.objects.create(
        plan=version,
        resident_id=resident,
        domain=domain,
        party_kind=seat.party_kind,
        role=seat.role,
        agreed_on=clock.today(),
        agreed_by=by.user,
    )
    audit.record(
        "agree_to_part",
        kind="plan",
        key=row.pk,
        subject=resident,
        details={"domain": domain, "version": version.number},
    )
