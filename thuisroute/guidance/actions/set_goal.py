"""Write a goal into the plan, together with the resident (P3b, P3d, C8a)."""

from uuid import UUID

from thuisroute.guidance.actions.begin_version import begin_version
from thuisroute.guidance.facts import agreed_so_far, law_of, plan_article
from thuisroute.guidance.models import Goal
from thuisroute.guidance.rules.lifecycle import GoalState
from thuisroute.guidance.rules.planning import GoalTerms, may_be_set
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import insist
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.residents.queries.dossiers import lock_dossier
from thuisroute.sharing.access import insist_on_resident
from thuisroute.sharing.queries.words import in_words


def set_goal(*, by: Actor, resident: UUID, terms: GoalTerms) -> Goal:
    """The first goal begins the plan."""
    domains = insist_on_resident(
        by, resident, domain="identity", to=Capability.KEEP_PLAN
    )
    lock_dossier(resident)
    law, today = law_of(resident), clock.today()
    insist(
        may_be_set(
            terms, domains=in_words(domains), today=today, article=plan_article(law)
        )
    )
    version = begin_version(
        by=by,
        resident=resident,
        law=law,
        domain=terms.domain,
        agreed=agreed_so_far(resident),
    )
    goal = Goal.objects.create(
        plan=version,
        resident_id=resident,
        domain=terms.domain,
        state=GoalState.OPEN.value,
        changed_in=version.number,
        wanted=terms.wanted.strip(),
        seen_by=terms.seen_by.strip(),
        who_does_what=terms.who_does_what.strip(),
        due_on=terms.due_on,
        set_on=today,
        set_by=by.user,
    )
    audit.record(
        "set_goal",
        kind="goal",
        key=goal.pk,
        subject=resident,
        details={"domain": terms.domain, "version": version.number},
    )
    return goal
