"""A risk factor is written down with who acts, or is none any more (C16a)."""

from dataclasses import asdict
from uuid import UUID

from django.http import Http404

from thuisroute.guidance.facts import law_of, voice_of
from thuisroute.guidance.models import RiskFactor
from thuisroute.guidance.rules.crisis import RiskTerms, crisis_rule, may_be_a_risk
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import insist
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.residents.queries.dossiers import lock_dossier
from thuisroute.sharing.access import insist_on_resident
from thuisroute.sharing.queries.words import domains_with_words, in_words


def note_risk(*, by: Actor, resident: UUID, terms: RiskTerms) -> RiskFactor:
    """By the resident, or by who writes the plan with them."""
    domains = insist_on_resident(
        by, resident, domain="identity", to=Capability.WRITE_CRISIS_PLAN
    )
    lock_dossier(resident)
    rule = crisis_rule(law_of(resident))
    running = RiskFactor.objects.filter(resident_id=resident, ended_on__isnull=True)
    insist(
        may_be_a_risk(
            terms,
            domains=in_words(domains),
            written=running.count(),
            article=rule.risks if rule else "",
        )
    )
    row = RiskFactor.objects.create(
        resident_id=resident,
        written_on=clock.today(),
        written_by=by.user,
        written_as=voice_of(by),
        **{name: text.strip() for name, text in asdict(terms).items()},
    )
    audit.record(
        "note_risk",
        kind="risk",
        key=row.pk,
        subject=resident,
        details={"domain": terms.domain},
    )
    return row


def end_risk(*, by: Actor, resident: UUID, risk: UUID) -> None:
    """Nobody has to look out for it any more; what was written stays in the file."""
    insist_on_resident(by, resident, domain="identity", to=Capability.KEEP_PLAN)
    rows = RiskFactor.objects.filter(
        pk=risk,
        resident_id=resident,
        domain__in=domains_with_words(by, resident),
        ended_on__isnull=True,
    )
    if not rows.update(ended_on=clock.today(), ended_by=by.user):
        raise Http404
    audit.record("end_risk", kind="risk", key=risk, subject=resident)
