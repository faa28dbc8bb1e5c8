"""Write the plan for a crisis, by the resident or together with them (C16b)."""

from dataclasses import asdict
from uuid import UUID

from django.db.models import Max

from thuisroute.guidance.facts import law_of, voice_of
from thuisroute.guidance.models import CrisisPlan
from thuisroute.guidance.queries.hours import HEALTH
from thuisroute.guidance.rules.crisis import CrisisTerms, crisis_rule, may_be_planned
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import insist
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.residents.queries.dossiers import lock_dossier
from thuisroute.sharing.access import insist_on_resident


def write_crisis_plan(*, by: Actor, resident: UUID, terms: CrisisTerms) -> CrisisPlan:
    """The newest version holds; the ones before it stay readable in the file."""
    insist_on_resident(by, resident, domain=HEALTH, to=Capability.WRITE_CRISIS_PLAN)
    lock_dossier(resident)
    rule = crisis_rule(law_of(resident))
    insist(may_be_planned(terms, article=rule.article if rule else ""))
    written = CrisisPlan.objects.filter(resident_id=resident)
    last = written.aggregate(last=Max("number"))["last"] or 0
    row = CrisisPlan.objects.create(
        resident_id=resident,
        number=last + 1,
        written_on=clock.today(),
        written_by=by.user,
        written_as=voice_of(by),
        **{name: text.strip() for name, text in asdict(terms).items()},
    )
    audit.record(
        "write_crisis_plan",
        kind="crisis_plan",
        key=row.pk,
        subject=resident,
        details={"number": row.number},
    )
    return row
