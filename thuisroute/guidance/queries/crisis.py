"""The plan for a crisis and the risk factors of a resident, as far as shared."""

import re
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.words import article_reference, kind_words
from thuisroute.guidance.models import AcuteReport, CrisisPlan, RiskFactor
from thuisroute.guidance.queries.hours import HEALTH
from thuisroute.guidance.queries.in_words import language
from thuisroute.guidance.rules.crisis import acute_route, acute_rule, crisis_rule
from thuisroute.kernel.actor import Actor
from thuisroute.sharing.queries.words import domains_with_words
from thuisroute.sharing.words import DOMAINS

MOST = 50
PHONE = re.compile(r"\+?\d[\d \-]{1,14}\d")


@dataclass(frozen=True)
class CrisisSeen:
    """What one reader may see of it."""

    plan: CrisisPlan | None
    risks: tuple[RiskFactor, ...]
    reports: tuple[dict[str, Any], ...]
    domains: frozenset[str]

    @property
    def lines(self) -> list[dict[str, str]]:
        """Whom to call, line by line, each with its number to tap on."""
        said = self.plan.call.splitlines() if self.plan else []
        return [
            {"text": line.strip(), "phone": _number(line)}
            for line in said
            if line.strip()
        ]


def crisis_of(actor: Actor, resident: UUID, law: Agreement) -> CrisisSeen:
    """The newest version, the risks that run, and which ways were taken."""
    domains = domains_with_words(actor, resident)
    risks = RiskFactor.objects.filter(
        resident_id=resident, domain__in=domains, ended_on__isnull=True
    )
    health = HEALTH in domains
    plans = CrisisPlan.objects.filter(resident_id=resident)
    return CrisisSeen(
        plan=plans.order_by("-number").first() if health else None,
        risks=tuple(risks.order_by("written_on", "id")[:MOST]),
        reports=tuple(_reports(resident, law)) if health else (),
        domains=domains,
    )


def _reports(resident: UUID, law: Agreement) -> list[dict[str, Any]]:
    rule = acute_rule(law)
    rows = AcuteReport.objects.filter(resident_id=resident).order_by("-reported_at")
    found = []
    for row in rows[:MOST]:
        way = acute_route(rule, row.route) if rule else None
        label = way.label.in_language(language()) if way else row.route
        found.append({"at": row.reported_at, "way": label})
    return found


def crisis_reference(law: Agreement) -> dict[str, str] | None:
    """The article that asks for a plan for a crisis."""
    rule = crisis_rule(law)
    if rule is None:
        return None
    return article_reference(law, rule.article, language(), not_agreed=rule.not_agreed)


def written_by(law: Agreement, plan: CrisisPlan | RiskFactor) -> str:
    """Which kind of party wrote it."""
    return kind_words(law, plan.written_as, language())


def domain_title(domain: str) -> str:
    """A life domain at the head of a card."""
    return str(DOMAINS[domain]).capitalize()


def _number(line: str) -> str:
    found = PHONE.search(line)
    return re.sub(r"[ \-]", "", found.group()) if found else ""
