"""Somebody goes from outreach to care that lasts."""

from uuid import UUID

from thuisroute.concerns.models import Handover
from thuisroute.concerns.queries.outreach import locked_file
from thuisroute.concerns.queries.outreach_care import waiting_handover
from thuisroute.concerns.rules.handing_over import Handing, may_hand_over
from thuisroute.concerns.rules.lifecycle import OutreachState
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.transitions import NOT_ANY_MORE
from thuisroute.kernel.verdicts import Refused, insist
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.access import insist_on_role


def hand_over(*, by: Actor, file: UUID, handing: Handing) -> None:
    """Written down by who goes there; whoever takes over is spoken to, and is told by
    the person what they are to know."""
    insist_on_role(by, Capability.DO_OUTREACH)
    row = locked_file(by, file)
    if row.state != OutreachState.ASSIGNED:
        raise Refused(NOT_ANY_MORE)
    waits = waiting_handover(row.pk) is not None
    insist(may_hand_over(handing, waits=waits, today=clock.today()))
    Handover.objects.create(
        file=row,
        route=handing.route,
        to=handing.to.strip(),
        consented_on=handing.consented_on,
        words=handing.words.strip(),
        on=handing.on,
        look_on=handing.look_on,
        written_by=by.user,
        written_at=clock.now(),
    )
    audit.record(
        "hand_over", kind="outreach_file", key=file, purpose="outreach",
        details={"route": handing.route},
    )  # fmt: skip


def say_what_came_of_it(*, by: Actor, file: UUID, began: bool) -> None:
    """The care began, or it did not and something else is sought."""
    row = locked_file(by, file)
    waiting = waiting_handover(row.pk)
    if waiting is None:
        raise Refused(NOT_ANY_MORE)
    name = "began_on" if began else "failed_on"
    setattr(waiting, name, clock.today())
    waiting.save(update_fields=[name])
    audit.record(
        "look_at_handover", kind="outreach_file", key=file, purpose="outreach",
        details={"began": began},
    )  # fmt: skip
