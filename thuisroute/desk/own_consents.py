"""What a resident said yes and no to, and one question of it, on the own pages."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.http import Http404
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from thuisroute.agreements.queries import agreement
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.words import role_words
from thuisroute.desk.own_file import own_resident
from thuisroute.desk.telling import domain_words
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.calendar import Duration
from thuisroute.sharing.queries.kept import Kept, KeptYes, NoYes, kept_consents, lost_by
from thuisroute.sharing.queries.supporters import choice_to_name
from thuisroute.sharing.rules.consents import ConsentState, consent_rules
from thuisroute.sharing.words import DOMAINS, LANGUAGES, ShownText, text_for

# For a version of the agreement that does not say how long a consent usually runs.
USUAL = Duration(months=12)

STATES: Mapping[ConsentState | NoYes, tuple[Promise, str, str]] = {
    ConsentState.STANDS: (_("You said yes"), "good", "check"),
    ConsentState.FUTURE: (_("You said yes, it begins later"), "info", "calendar"),
    ConsentState.EXPIRED: (_("Your yes has ended"), "neutral", "flag"),
    ConsentState.WITHDRAWN: (_("You took your yes back"), "neutral", "ban"),
    ConsentState.REPLACED: (_("Your yes has ended"), "neutral", "refresh"),
    NoYes.REFUSED: (_("You said no"), "neutral", "hand-stop"),
    NoYes.NOT_ASKED: (_("Nobody asked you yet"), "neutral", "circle-dashed"),
}


@dataclass(frozen=True)
class OwnQuestion:
    """One row of the sharing table as it is put to the resident."""

    resident: UUID
    kept: Kept
    law: Agreement
    text: ShownText

    @property
    def rule(self) -> str:
        """The row."""
        return self.text.sharing

    def domains(self) -> Sequence[tuple[str, str]]:
        """The row's own, to choose from."""
        rule = self.law.sharing_rule(self.rule)
        return [(one.value, str(DOMAINS[one])) for one in rule.domains]

    def receivers(self) -> Sequence[tuple[str, str]]:
        """Of which the resident names one; none where the route says who it is."""
        rule = self.law.sharing_rule(self.rule)
        return choice_to_name(self.kept.head.region_id, rule) if rule.named else ()

    def usual_end(self, today: date) -> date:
        """What is proposed."""
        says = self.law.consent
        return (says.usual if says and says.usual else USUAL).after(today)

    def last_end(self, today: date) -> date | None:
        """No later than the agreement lets it (P6a)."""
        says = self.law.consent
        return says.longest.after(today) if says and says.longest else None

    def lost(self, row: KeptYes) -> list[dict[str, str]]:
        """Who no longer sees what, once this yes is taken back."""
        return [
            {
                "party": one.party_name,
                "role": role_words(self.law, one.role, self.text.language),
                "what": domain_words(sorted(lost)),
            }
            for one, lost in lost_by(self.kept.viewers, row).items()
        ]


def own_question(actor: Actor, rule: str) -> OwnQuestion:
    """404 when the agreement does not ask consent for it."""
    resident = own_resident(actor)
    kept = kept_consents(actor, resident)
    law = agreement(kept.head.agreement_id)
    if rule not in consent_rules(law):
        raise Http404
    return OwnQuestion(resident, kept, law, text_for(law, rule, spoken()))


def own_yes(actor: Actor, consent: UUID) -> tuple[OwnQuestion, KeptYes]:
    """A yes of their own, with the question that it answered."""
    resident = own_resident(actor)
    kept = kept_consents(actor, resident)
    row = next((one for one in kept.yes if one.id == consent), None)
    law = agreement(kept.head.agreement_id)
    if row is None or row.purpose not in consent_rules(law):
        raise Http404
    return OwnQuestion(resident, kept, law, text_for(law, row.purpose, spoken())), row


def own_lines(kept: Kept, law: Agreement, today: date) -> list[dict[str, Any]]:
    """Every question of the agreement, and what was said to it."""
    return [
        {
            "rule": rule,
            "text": text_for(law, rule, spoken()),
            "badge": STATES[kept.said(rule, today)],
            "standing": [
                {
                    "id": one.id,
                    "receiver": one.receiver_name,
                    "domains": domain_words(one.domains),
                    "until": one.until,
                }
                for one in kept.standing(rule, today)
            ],
        }
        for rule in consent_rules(law)
    ]


def spoken() -> str:
    """The language of the page, as far as texts stand in it."""
    language = (get_language() or "")[:2]
    return language if language in LANGUAGES else LANGUAGES[0]
