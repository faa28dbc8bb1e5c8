"""The readiness checklist as it is shown: in the region's words and order."""

from dataclasses import dataclass
from datetime import date

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.words import article_reference
from thuisroute.referrals.rules.readiness import Item, holds_back


@dataclass(frozen=True)
class ChecklistLine:
    """One condition; `needed_now` says whether nobody is ready without it."""

    condition: str
    label: str
    done_by: str
    article: dict[str, str]
    needed_now: bool
    met_on: date | None
    not_applicable_reason: str

    @property
    def settled(self) -> bool:
        return self.met_on is not None or bool(self.not_applicable_reason)


def checklist(
    says: Agreement, items: tuple[Item, ...], language: str
) -> list[ChecklistLine]:
    """What holds back first, then what is asked later or only wished."""
    found = {item.condition: item for item in items}
    lines = []
    for condition in says.readiness:
        item = found.get(condition.id)
        if item is None:
            continue
        role = says.role(condition.done_by.role).label.in_language(language)
        lines.append(
            ChecklistLine(
                condition=condition.id,
                label=condition.label.in_language(language),
                done_by=role,
                article=article_reference(says, condition.article, language),
                needed_now=holds_back(condition),
                met_on=item.met_on,
                not_applicable_reason=item.not_applicable_reason,
            )
        )
    return sorted(lines, key=lambda line: not line.needed_now)
