"""Write down which way was taken when it went wrong (P5c, P5e)."""

from uuid import UUID

from django.http import Http404

from thuisroute.guidance.events import SomethingGoesOn
from thuisroute.guidance.facts import law_of
from thuisroute.guidance.models import AcuteReport
from thuisroute.guidance.queries.hours import HEALTH
from thuisroute.guidance.rules.crisis import acute_route, acute_rule
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.events import publish
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.access import insist_on_resident


def report_acute(*, by: Actor, resident: UUID, route: str) -> AcuteReport:
    """One tap; whoever has to hear of it early is told by the program."""
    insist_on_resident(by, resident, domain=HEALTH, to=Capability.REPORT_ACUTE)
    rule = acute_rule(law_of(resident))
    if rule is None or acute_route(rule, route) is None:
        raise Http404
    row = AcuteReport.objects.create(
        resident_id=resident,
        route=route,
        reported_at=clock.now(),
        reported_by=by.user,
    )
    audit.record(
        "report_acute",
        kind="acute",
        key=row.pk,
        subject=resident,
        details={"route": route},
    )
    publish(
        SomethingGoesOn(region=by.region, on=clock.today(), by=by, resident=resident)
    )
    return row
