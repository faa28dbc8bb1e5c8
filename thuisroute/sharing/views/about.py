"""One row of the sharing table of one resident: what every page about asking needs."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import Http404
from django.urls import reverse
from django.utils.translation import get_language, gettext

from thuisroute.agreements.queries import agreement
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.sharing import SharingRule
from thuisroute.kernel.actor import Actor
from thuisroute.sharing.queries.kept import Kept, kept_consents
from thuisroute.sharing.queries.policy import involved
from thuisroute.sharing.queries.supporters import choice_to_name
from thuisroute.sharing.rules.consents import consent_rules
from thuisroute.sharing.words import DOMAINS, LANGUAGES, ShownText, text_for


@dataclass(frozen=True)
class About:
    """The resident, the row, and the text in the language of the page."""

    resident: UUID
    kept: Kept
    law: Agreement
    rule: SharingRule
    text: ShownText

    @property
    def back(self) -> str:
        """The page of consents."""
        return reverse("consents", args=[self.resident])

    def context(self) -> dict[str, Any]:
        """What the templates share."""
        return {
            "key": self.resident,
            "name": self.kept.name,
            "number": self.kept.head.number,
            "rule": self.rule.id,
            "purpose": self.rule.purpose.in_language(self.text.language),
            "text": self.text,
            "goes_on": self.rule.without_consent is not None,
            "back": self.back,
        }

    def domains(self) -> Sequence[tuple[str, str]]:
        """The row's own, to choose from."""
        return [(one.value, str(DOMAINS[one])) for one in self.rule.domains]

    def receivers(self) -> Sequence[tuple[str, str]]:
        """Everybody of the kind, or one of those who are involved now."""
        if self.rule.named:
            return choice_to_name(self.kept.head.region_id, self.rule)
        kind = self.law.party_kind(self.rule.to.party_kind)
        everybody = gettext("Everybody involved of this kind: %(kind)s") % {
            "kind": kind.label.in_language(self.text.language)
        }
        there = involved(self.resident, self.rule.to.party_kind)
        named = there.order_by("party__name").values_list("party_id", "party__name")
        return [("", everybody), *((str(key), name) for key, name in named[:50])]


def about(actor: Actor, resident: UUID, rule: str) -> About:
    """404 when the agreement does not ask consent for it."""
    kept = kept_consents(actor, resident)
    law = agreement(kept.head.agreement_id)
    if rule not in consent_rules(law):
        raise Http404
    language = (get_language() or "")[:2]
    spoken = language if language in LANGUAGES else LANGUAGES[0]
    text = text_for(law, rule, spoken)
    return About(resident, kept, law, law.sharing_rule(rule), text)
