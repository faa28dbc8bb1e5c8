"""Decide on more or less support, by whom the agreement names (C19)."""

from uuid import UUID

from thuisroute.agreements.rules.events import EventName
from thuisroute.agreements.rules.parties import Participant
from thuisroute.guidance.actions.ask_scaling import heard_columns
from thuisroute.guidance.actions.keep_pilot_light import lead_back
from thuisroute.guidance.facts import law_of, seat_of
from thuisroute.guidance.models import ScalingRequest
from thuisroute.guidance.moving import SCALING
from thuisroute.guidance.queries.hours import HEALTH, request_for
from thuisroute.guidance.rules.hearing import is_to_be_heard, may_be_written
from thuisroute.guidance.rules.scaling import (
    ScalingAnswer,
    ScalingState,
    article_of,
    may_be_decided,
)
from thuisroute.guidance.telling import tell
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import insist
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.residents.queries.dossiers import lock_dossier
from thuisroute.sharing.access import insist_on_resident


def decide_scaling(
    *, by: Actor, request: UUID, answer: ScalingAnswer
) -> ScalingRequest:
    """So many hours a month in all from a day on, or no; with the reason."""
    row = request_for(by, request)
    insist_on_resident(by, row.resident_id, domain=HEALTH, to=Capability.DECIDE_SCALING)
    lock_dossier(row.resident_id)
    seat = seat_of(by)
    decider = Participant(row.party_kind, row.role)
    insist(may_be_decided(answer, by=seat, decider=decider))
    _insist_on_hearing(row, answer)
    to = ScalingState.GRANTED if answer.granted else ScalingState.REFUSED
    SCALING.move(row, to=to, by=by, on=clock.today(), note="", **_written(answer, by))
    audit.record(
        "decide_scaling",
        kind="scaling",
        key=row.pk,
        subject=row.resident_id,
        details={"state": to.value, "hours": answer.hours},
    )
    tell(EventName.SCALING_DECIDED, row.pk, "scaling", row.resident_id, by=by)
    if answer.granted and answer.hours:
        lead_back(by=by, resident=row.resident_id, request=row.pk)
    return row


def _insist_on_hearing(row: ScalingRequest, answer: ScalingAnswer) -> None:
    law = law_of(row.resident_id)
    needed = is_to_be_heard(law, asked_as=row.asked_as, heard=bool(row.heard_words))
    insist(
        may_be_written(
            answer.heard, needed=needed, article=article_of(law), today=clock.today()
        )
    )


def _written(answer: ScalingAnswer, by: Actor) -> dict[str, object]:
    said: dict[str, object] = {
        **heard_columns(answer.heard, by),
        "answer": answer.words.strip(),
        "decided_on": clock.today(),
        "decided_by": by.user,
    }
    if answer.granted:
        said |= {
            "granted_hours": answer.hours,
            "starts_on": answer.starts_on,
            "until": answer.until,
        }
    return said
