"""Ask about informal care, experts by experience and the like, and what came of it."""

from dataclasses import dataclass
from uuid import UUID

from thuisroute.guidance.actions.begin_version import begin_version
from thuisroute.guidance.facts import law_of
from thuisroute.guidance.models import Exploration
from thuisroute.guidance.rules.planning import Outcome
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Reason, Refused
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.residents.queries.dossiers import lock_dossier
from thuisroute.sharing.access import insist_on_resident
from thuisroute.sharing.queries.words import in_words


@dataclass(frozen=True)
class Explored:
    """A subject of the pack, what came of it, and what was said."""

    subject: str
    outcome: Outcome
    words: str = ""


def explore(*, by: Actor, resident: UUID, explored: Explored) -> None:
    """The newest answer about a subject stands."""
    domains = insist_on_resident(
        by, resident, domain="identity", to=Capability.KEEP_PLAN
    )
    lock_dossier(resident)
    law = law_of(resident)
    asked = {one.id: one for one in (law.guidance.explorations if law.guidance else ())}
    subject = asked.get(explored.subject)
    if subject is None or subject.domain not in in_words(domains):
        raise Refused(Reason("This life domain is not shared with you."))
    version = begin_version(
        by=by, resident=resident, law=law, domain=subject.domain, agreed=()
    )
    row = Exploration.objects.create(
        plan=version,
        resident_id=resident,
        subject=subject.id,
        domain=subject.domain.value,
        outcome=explored.outcome.value,
        words=explored.words.strip(),
        asked_on=clock.today(),
        asked_by=by.user,
    )
    audit.record(
        "explore",
        kind="plan",
        key=row.pk,
        subject=resident,
        details={"subject": subject.id, "outcome": explored.outcome.value},
    )
