"""A plan and a decision as pages draw them, in the language of the reader."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.utils.translation import get_language

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.parties import Participant
from thuisroute.agreements.words import (
    article_reference,
    kind_words,
    label_words,
    role_words,
)
from thuisroute.guidance.models import Goal, PlanWords
from thuisroute.guidance.queries.indications import Decided
from thuisroute.guidance.queries.plan import PlanSeen
from thuisroute.guidance.rules.approving import RESIDENT, asked_about
from thuisroute.guidance.words import OUTCOMES
from thuisroute.meetings.queries.meetings import DecisionRow
from thuisroute.sharing.words import DOMAINS
from thuisroute.tenancies.rules.reviewing import DOMAINS as SUBJECTS


@dataclass(frozen=True)
class Part:
    """One life domain of a plan; `mine`: the reader is asked to agree to it;
    `granted`: the municipality has granted support in it."""

    domain: str
    title: str
    goals: tuple[Goal, ...]
    words: tuple[PlanWords, ...]
    asked: list[dict[str, Any]] = field(default_factory=list)
    mine: bool = False
    granted: bool = False
    decided: list[dict[str, Any]] = field(default_factory=list)
    # Of what it says now; goes along with the button to agree.
    digest: str = ""


def language() -> str:
    """The reader's language, as packs know it."""
    return get_language() or "nl"


def parts_of(plan: PlanSeen, law: Agreement, seat: Participant) -> list[Part]:
    """Every life domain in which something stands, in their usual order."""
    return [
        _part(plan, law, domain, seat)
        for domain in SUBJECTS
        if domain in plan.goals or domain in plan.words or domain in plan.decided
    ]


def _part(plan: PlanSeen, law: Agreement, domain: str, seat: Participant) -> Part:
    goals = plan.goals.get(domain, ())
    asked = (
        asked_about(
            law, domain, changed_in=plan.changed[domain], approvals=plan.approvals
        )
        if domain in plan.changed
        else ()
    )
    return Part(
        domain=domain,
        title=str(DOMAINS[domain]).capitalize(),
        goals=goals,
        words=plan.words.get(domain, ()),
        decided=[_decided(one, law) for one in plan.decided.get(domain, ())],
        asked=[{"who": _who(one.by, law), "given": one.given} for one in asked],
        granted=domain in plan.granted,
        mine=any(one.by == seat and not one.given for one in asked),
        digest=plan.digest(domain),
    )


def _who(asked: Participant, law: Agreement) -> str:
    kind = kind_words(law, asked.party_kind, language())
    if asked.party_kind == RESIDENT:
        return kind
    return f"{role_words(law, asked.role, language())} ({kind})"


def _decided(one: DecisionRow, law: Agreement) -> dict[str, Any]:
    """What was decided at a meeting, who does it and by when."""
    role = role_words(law, one.role, language())
    who = f"{one.party.name}, {role}" if one.party else role
    return {"row": one, "who": who, "done": one.settled == "done"}


def explored(plan: PlanSeen, law: Agreement) -> list[dict[str, Any]]:
    """What is asked about in every plan, as far as the reader may see it."""
    return [
        {
            "key": one.id,
            "title": one.label.in_language(language()),
            "row": plan.explored.get(one.id),
            "outcome": OUTCOMES[plan.explored[one.id].outcome]
            if one.id in plan.explored
            else "",
            "article": article_reference(
                law, one.article, language(), not_agreed=one.not_agreed
            ),
        }
        for one in (law.guidance.explorations if law.guidance else ())
        if one.domain in plan.domains
    ]


def plan_reference(law: Agreement) -> dict[str, str] | None:
    """The article that asks for a plan."""
    rule = law.guidance
    if rule is None:
        return None
    return article_reference(law, rule.article, language(), not_agreed=rule.not_agreed)


def kind_of_indication(law: Agreement, kind: str) -> str:
    """What the region calls it, or once called it."""
    return label_words(law, lambda one: one.indication(kind).label, language()) or kind


def municipality(law: Agreement, code: str) -> str:
    """The name of a municipality of the region."""
    return next((one.name for one in law.municipalities if one.code == code), code)


def decision_line(one: Decided, law: Agreement, today: date) -> dict[str, Any]:
    """A decision; `holds`: it grants support today."""
    product = label_words(law, lambda said: said.product(one.product).label, language())
    return {
        "row": one,
        "kind": kind_of_indication(law, one.kind),
        "product": product if one.product else "",
        "by": municipality(law, one.decided_by),
        "domains": ", ".join(str(DOMAINS[domain]) for domain in one.domains),
        "holds": one.starts_on <= today and (one.until is None or one.until >= today),
    }
