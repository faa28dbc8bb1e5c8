"""Somebody whom the agreement asks agrees to one part of the plan (P3b)."""

from uuid import UUID

from django.http import Http404

from thuisroute.guidance.facts import agreed_so_far, changed_parts, law_of, voice_of
from thuisroute.guidance.models import PlanApproval, PlanVersion
from thuisroute.guidance.rules.approving import may_agree
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import insist
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.residents.queries.dossiers import lock_dossier
from thuisroute.sharing.access import insist_on_resident
from thuisroute.sharing.queries.words import domains_with_words


def agree_to_part(*, by: Actor, resident: UUID, domain: str) -> None:
    """To the part as it stands now; the resident for the own plan. What somebody may
    not read is not there for them."""
    insist_on_resident(by, resident, domain="identity", to=Capability.AGREE_TO_PLAN)
    if domain not in domains_with_words(by, resident):
        raise Http404
    # Two of one organisation who agree at once: the second reads that it was done.
    lock_dossier(resident)
    voice = voice_of(by)
    insist(
        may_agree(
            law_of(resident),
            domain,
            party_kind=voice,
            changed=changed_parts(resident),
            approvals=agreed_so_far(resident),
        )
    )
    plan = PlanVersion.objects.filter(resident_id=resident).latest("number")
    row = PlanApproval.objects.create(
        plan=plan,
        resident_id=resident,
        domain=domain,
        party_kind=voice,
        agreed_on=clock.today(),
        agreed_by=by.user,
    )
    audit.record(
        "agree_to_part",
        kind="plan",
        key=row.pk,
        subject=resident,
        details={"domain": domain, "version": plan.number},
    )
