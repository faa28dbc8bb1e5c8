"""Ask for a place to stay for a while, with a day of return (P5c)."""

from uuid import UUID

from thuisroute.guidance.facts import law_of
from thuisroute.guidance.models import Stay
from thuisroute.guidance.queries.stays import CARE, stay_goes_on
from thuisroute.guidance.rules.stay_lifecycle import StayState
from thuisroute.guidance.rules.staying import StayAsked, may_be_asked, time_out_of
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import insist
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.residents.queries.dossiers import lock_dossier
from thuisroute.sharing.access import insist_on_resident


def ask_stay(*, by: Actor, resident: UUID, asked: StayAsked) -> Stay:
    """The municipality decides; until then nothing is taken."""
    insist_on_resident(by, resident, domain=CARE, to=Capability.ASK_STAY)
    lock_dossier(resident)
    today = clock.today()
    rule = time_out_of(law_of(resident))
    insist(may_be_asked(asked, rule, today=today, running=stay_goes_on(resident)))
    made = Stay.objects.create(
        resident_id=resident,
        kind=asked.kind.value,
        state=StayState.ASKED.value,
        why=asked.why.strip(),
        begins_on=asked.begins_on,
        return_on=asked.return_on,
        asked_on=today,
        asked_by=by.user,
    )
    audit.record(
        "ask_stay", kind="stay", key=made.pk, subject=resident,
        details={"from": asked.begins_on, "until": asked.return_on},
    )  # fmt: skip
    return made
