"""Ask for more or less support, or take that back (C19, WP5.3)."""

from typing import Any
from uuid import UUID

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.events import EventName
from thuisroute.guidance.facts import law_of, voice_of
from thuisroute.guidance.models import ScalingRequest
from thuisroute.guidance.moving import SCALING
from thuisroute.guidance.queries.hours import HEALTH, hours_now, request_for
from thuisroute.guidance.queries.pilot_light import asked_back
from thuisroute.guidance.rules.hearing import Heard, may_be_written
from thuisroute.guidance.rules.scaling import (
    Direction,
    ScalingState,
    article_of,
    may_be_asked,
    rule_of,
)
from thuisroute.guidance.telling import tell
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Reason, Refused, insist
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.residents.queries.dossiers import lock_dossier
from thuisroute.sharing.access import insist_on_resident


def ask_scaling(
    *,
    by: Actor,
    resident: UUID,
    direction: Direction,
    hours: int,
    reason: str,
    heard: Heard | None = None,
) -> ScalingRequest:
    """So many hours a month more or less; who the agreement names decides. `heard`:
    what the resident says of it, where somebody else asks and heard them already."""
    insist_on_resident(by, resident, domain=HEALTH, to=Capability.ASK_SCALING)
    lock_dossier(resident)
    law, today = law_of(resident), clock.today()
    now = hours_now(by, resident)
    waits = asked_back(resident)
    insist(may_be_asked(law, direction, hours, reason, now=now, waiting=waits))
    insist(may_be_written(heard, needed=False, article=article_of(law), today=today))
    row = ScalingRequest.objects.create(
        resident_id=resident,
        state=ScalingState.ASKED.value,
        direction=direction.value,
        hours=hours,
        reason=reason.strip(),
        asked_on=today,
        asked_by=by.user,
        asked_as=voice_of(by),
        **heard_columns(heard, by),
        **_decider(law),
    )
    audit.record(
        "ask_scaling",
        kind="scaling",
        key=row.pk,
        subject=resident,
        details={"direction": direction.value, "hours": hours},
    )
    tell(EventName.SCALING_ASKED, row.pk, "scaling", resident, by=by)
    return row


def heard_columns(heard: Heard | None, by: Actor) -> dict[str, Any]:
    """What came of hearing the resident, as the request keeps it."""
    if heard is None:
        return {}
    return {
        "heard_on": heard.on,
        "heard_by": by.user,
        "heard_words": heard.words.strip(),
    }


def _decider(law: Agreement) -> dict[str, str]:
    rule = rule_of(law)
    if rule is None:
        return {}
    return {"party_kind": rule.decided_by.party_kind, "role": rule.decided_by.role}


def withdraw_scaling(*, by: Actor, request: UUID) -> None:
    """By whoever asked, as long as nothing is decided."""
    row = request_for(by, request)
    insist_on_resident(by, row.resident_id, domain=HEALTH, to=Capability.ASK_SCALING)
    if row.asked_as != voice_of(by) or by.subject is not None:
        raise Refused(Reason("Only who asked for it takes it back."))
    SCALING.move(row, to=ScalingState.WITHDRAWN, by=by, on=clock.today())
    audit.record(
        "withdraw_scaling", kind="scaling", key=row.pk, subject=row.resident_id
    )
    tell(EventName.SCALING_WITHDRAWN, row.pk, "scaling", row.resident_id, by=by)
