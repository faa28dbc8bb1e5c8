"""The quick way back: one step by the resident or who looks in, and support is asked
again as it was before (A 6.1, S)."""

from uuid import UUID

from thuisroute.guidance.actions.ask_scaling import ask_scaling
from thuisroute.guidance.actions.keep_pilot_light import burning_of
from thuisroute.guidance.models import ScalingRequest
from thuisroute.guidance.queries.hours import HEALTH, hours_of
from thuisroute.guidance.rules.hours import hours_on
from thuisroute.guidance.rules.scaling import Direction
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Reason, Refused
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.access import insist_on_resident


def ask_back(*, by: Actor, resident: UUID, words: str) -> ScalingRequest:
    """For as many hours as there were; who the agreement names decides on it, with
    everything of before at hand."""
    insist_on_resident(by, resident, domain=HEALTH, to=Capability.ASK_SCALING)
    light = burning_of(resident)
    if light is None:
        raise Refused(Reason("No pilot light burns for this resident."))
    # Support had ended when the light was lit; what counts is what was decided since.
    since = [one for one in hours_of(by, resident) if one.since > light.begun_on]
    missing = light.hours_before - (hours_on(since, clock.today()) or 0)
    if missing <= 0:
        raise Refused(Reason("There are as many hours of support as before already."))
    asked = ask_scaling(
        by=by,
        resident=resident,
        direction=Direction.UP,
        hours=missing,
        reason=words,
    )
    audit.record("ask_back", kind="pilot_light", key=light.pk, subject=resident)
    return asked
