"""Change the record because a resident asked for it (AVG 16)."""

from uuid import UUID

from thuisroute.agreements.rules.rights import RightKind
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.transitions import NOT_ANY_MORE
from thuisroute.kernel.verdicts import Reason, Refused
from thuisroute.residents.actions.correct_identity import correct_identity
from thuisroute.residents.rules.correcting import IdentityCorrection
from thuisroute.sharing.access import insist_on_resident
from thuisroute.sharing.actions.rights_rows import request_to_answer
from thuisroute.sharing.models import RightsRequest
from thuisroute.sharing.rules.rights import RequestState
from thuisroute.sharing.rules.special_classes import CITIZEN_SERVICE_NUMBER


def carry_out_correction(
    *, by: Actor, request: UUID, correction: IdentityCorrection, reason: str
) -> frozenset[str]:
    """The names of what became different; the log keeps them with the request, and the
    request keeps why."""
    row = request_to_answer(by, request)
    if row.state != RequestState.TAKEN_UP or row.kind != RightKind.CORRECTION:
        raise Refused(NOT_ANY_MORE)
    if not reason.strip():
        raise Refused(Reason("Say what is corrected and why."), field="reason")
    insist_on_resident(by, row.resident_id, domain="identity")
    if correction.person.bsn or correction.without_bsn:
        insist_on_resident(by, row.resident_id, domain=CITIZEN_SERVICE_NUMBER)
    changed = correct_identity(row.resident_id, region=by.region, correction=correction)
    RightsRequest.objects.filter(pk=row.pk).update(
        carried_out_on=clock.today(), carried_out=reason.strip()
    )
    audit.record(
        "identity.corrected",
        kind="rights_request",
        key=row.pk,
        subject=row.resident_id,
        details={"changed": sorted(changed)},
    )
    return changed
