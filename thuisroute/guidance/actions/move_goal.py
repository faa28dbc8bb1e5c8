"""A goal is reached, let go with a reason, or taken up again."""

from uuid import UUID

from thuisroute.guidance.actions.begin_version import begin_version
from thuisroute.guidance.facts import agreed_so_far, law_of
from thuisroute.guidance.models import Goal
from thuisroute.guidance.moving import GOALS
from thuisroute.guidance.queries.plan import goal_for
from thuisroute.guidance.rules.lifecycle import GoalState
from thuisroute.guidance.rules.planning import may_be_moved
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import insist
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.residents.queries.dossiers import lock_dossier


def move_goal(*, by: Actor, goal: UUID, to: GoalState, reason: str = "") -> Goal:
    """A part that somebody agreed to is asked about again after this."""
    row = goal_for(by, goal, to=Capability.KEEP_PLAN)
    lock_dossier(row.resident_id)
    insist(may_be_moved(to, reason))
    version = begin_version(
        by=by,
        resident=row.resident_id,
        law=law_of(row.resident_id),
        domain=row.domain,
        agreed=agreed_so_far(row.resident_id),
    )
    GOALS.move(
        row,
        to=to,
        by=by,
        on=clock.today(),
        end_reason=reason.strip(),
        changed_in=version.number,
    )
    audit.record(
        "move_goal",
        kind="goal",
        key=row.pk,
        subject=row.resident_id,
        details={"to": to.value, "version": version.number},
    )
    return row
