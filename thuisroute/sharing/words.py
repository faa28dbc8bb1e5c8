"""What people read of sharing: the life domains, and the text of a consent (P6b)."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.sharing import ConsentRule, ConsentText, LifeDomain
from thuisroute.sharing.rules.restricting import Because

# C8, and those of the reform of V.
DOMAINS: Mapping[str, Promise] = {
    LifeDomain.IDENTITY: _("name and contact details"),
    LifeDomain.REGISTRATION: _("readiness and answers to offers"),
    LifeDomain.SELF_CARE_AND_HEALTH: _("self-care and health"),
    LifeDomain.SOCIAL_NETWORK: _("social network"),
    LifeDomain.SOCIETAL_FUNCTIONING: _("taking part in society"),
    LifeDomain.DAY_ACTIVITIES: _("day activities"),
    LifeDomain.DOMESTIC_RELATIONS: _("relations at home"),
    LifeDomain.HOUSING_AND_LIVING_BEHAVIOUR: _("housing and living behaviour"),
    LifeDomain.ADMINISTRATION_AND_FINANCE: _("administration and money"),
    LifeDomain.JUSTICE: _("justice"),
    LifeDomain.INFORMAL_CARE: _("informal care"),
    LifeDomain.NEIGHBOURHOOD: _("neighbourhood"),
}
BECAUSE: Mapping[str, Promise] = {
    Because.OWN_WORD: _("said so themselves"),
    Because.RESIDENTS_WISH: _("the resident asked it"),
    Because.MANAGERS_DECISION: _("a manager of the organisation decided it"),
}

# In which texts stand in a pack.
LANGUAGES = ("nl", "en")


@dataclass(frozen=True, slots=True)
class ShownText:
    """What a resident reads before saying yes or no, in one language."""

    sharing: str
    version: str
    language: str
    asks: str
    who: str
    what: str
    why: str
    how_long: str
    freedom: str
    otherwise: str

    @property
    def digest(self) -> str:
        """SHA-256 over the words as they are shown, one under the other."""
        words = (
            self.asks, self.who, self.what, self.why, self.how_long, self.freedom,
            self.otherwise,
        )  # fmt: skip
        return hashlib.sha256("\n".join(words).encode()).hexdigest()


def text_for(agreement: Agreement, sharing: str, language: str) -> ShownText:
    """In the language that was asked for, if texts stand in it; else in Dutch."""
    spoken = language if language in LANGUAGES else LANGUAGES[0]
    asked = agreement.consent
    text = asked.text_of(sharing) if asked else None
    if asked is None or text is None:
        return _from_the_table(agreement, sharing, spoken)
    return _shown(asked, text, spoken)


def _shown(asked: ConsentRule, text: ConsentText, language: str) -> ShownText:
    return ShownText(
        sharing=text.sharing,
        version=text.version,
        language=language,
        asks=text.asks.in_language(language),
        who=text.who.in_language(language),
        what=text.what.in_language(language),
        why=text.why.in_language(language),
        how_long=asked.how_long.in_language(language) if asked.how_long else "",
        freedom=asked.freedom.in_language(language) if asked.freedom else "",
        otherwise=text.otherwise.in_language(language),
    )


def _from_the_table(agreement: Agreement, sharing: str, language: str) -> ShownText:
    """A version that was adopted before texts stood in a pack: what its table says."""
    rule = agreement.sharing_rule(sharing)
    receiver = agreement.party_kind(rule.to.party_kind).label.in_language(language)
    return ShownText(
        sharing=sharing,
        version="",
        language=language,
        asks=rule.purpose.in_language(language),
        who=receiver,
        what=", ".join(str(DOMAINS[domain]) for domain in rule.domains),
        why=rule.necessity.in_language(language),
        how_long="",
        freedom=gettext("You may say no, and you may take a yes back at any moment."),
        otherwise="",
    )
