"""The readiness checklist as it is shown: in the region's words and order."""

from dataclasses import dataclass
from datetime import date

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.parties import Participant
from thuisroute.agreements.rules.route import ReadinessCondition
from thuisroute.agreements.words import article_reference, event_words
from thuisroute.referrals.models import Referral
from thuisroute.referrals.rules.readiness import Item, holds_back
from thuisroute.referrals.rules.settling import is_still_open


@dataclass(frozen=True)
class ChecklistLine:
    """One condition: who sees to it, by when and what shows it (R4).

    `needed_now` says whether nobody is ready without it, `can_change` whether it may
    still be ticked or set aside.
    """

    condition: str
    label: str
    done_by: str
    together: tuple[str, ...]
    before: str
    evidence: str
    article: dict[str, str]
    needed_now: bool
    can_change: bool
    met_on: date | None
    not_applicable_reason: str

    @property
    def settled(self) -> bool:
        return self.met_on is not None or bool(self.not_applicable_reason)


def checklist(
    says: Agreement, items: tuple[Item, ...], referral: Referral, language: str
) -> list[ChecklistLine]:
    """What holds back first, then what is asked later or only wished."""
    found = {item.condition: item for item in items}
    lines = [
        _line(says, condition, found[condition.id], referral, language)
        for condition in says.readiness
        if condition.id in found and condition.belongs_to(referral.product)
    ]
    return sorted(lines, key=lambda line: not line.needed_now)


def _line(
    says: Agreement,
    condition: ReadinessCondition,
    item: Item,
    referral: Referral,
    language: str,
) -> ChecklistLine:
    def named(one: Participant) -> str:
        return says.role(one.role).label.in_language(language)

    shown = condition.evidence
    return ChecklistLine(
        condition=condition.id,
        label=condition.label.in_language(language),
        done_by=named(condition.done_by),
        together=tuple(named(one) for one in condition.together_with),
        before=event_words(condition.needed_before),
        evidence=shown.in_language(language) if shown else "",
        article=article_reference(
            says, condition.article, language, not_agreed=condition.not_agreed
        ),
        needed_now=holds_back(condition),
        can_change=is_still_open(referral.state, condition),
        met_on=item.met_on,
        not_applicable_reason=item.not_applicable_reason,
    )
