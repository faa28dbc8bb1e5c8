"""The version of the plan that a change belongs to: the running one, or a new one."""

from collections.abc import Iterable
from uuid import UUID

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.guidance.facts import kind_for
from thuisroute.guidance.models import PlanVersion
from thuisroute.guidance.rules.planning import Agreed, version_of_change
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor


def begin_version(
    *,
    by: Actor,
    resident: UUID,
    law: Agreement,
    domain: str,
    agreed: Iterable[Agreed],
) -> PlanVersion:
    """Within an action that has locked the dossier."""
    newest = (
        PlanVersion.objects.filter(resident_id=resident).order_by("-number").first()
    )
    current = newest.number if newest else 0
    number = version_of_change(current, domain, agreed)
    if newest and number == current:
        return newest
    return PlanVersion.objects.create(
        resident_id=resident,
        number=number,
        kind=kind_for(by, resident, law).value,
        begun_on=clock.today(),
        begun_by=by.user,
    )
