"""What happens to leases by the clock."""

from uuid import UUID

from django.db import transaction

from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Refused
from thuisroute.parties.queries import actor_of, seat_at
from thuisroute.tenancies.actions.start_lease import begin
from thuisroute.tenancies.models import Lease, LeaseStep
from thuisroute.tenancies.rules.lifecycle import LeaseState


def start_due_leases() -> int:
    """Signed leases whose first day has come start, in the name of who recorded the
    signing; how many. One that may not start yet waits for a person."""
    due = Lease.objects.filter(
        state=LeaseState.SIGNED.value, starts_on__lte=clock.today()
    ).values_list("pk", flat=True)
    return sum(_started(key) for key in list(due))


def _started(key: UUID) -> bool:
    try:
        with transaction.atomic():
            row = (
                Lease.objects.select_for_update(of=("self",), skip_locked=True)
                .select_related("resident", "match", "follows")
                .filter(pk=key, state=LeaseState.SIGNED.value)
                .first()
            )
            if row is None:
                return False
            begin(row, by=_signer(row))
    except Refused:
        return False
    return True


def _signer(row: Lease) -> Actor:
    """Whoever recorded the signing, in the seat of that day."""
    step = LeaseStep.objects.filter(
        record=row, to_state=LeaseState.SIGNED.value
    ).latest("at")
    return actor_of(seat_at(step.by_user, step.by_party))
