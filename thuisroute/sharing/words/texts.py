"""The text that a resident reads before saying yes or no, in one language."""

import hashlib
from dataclasses import dataclass

from django.utils.translation import gettext

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.sharing import ConsentRule, ConsentText
from thuisroute.sharing.words import DOMAINS

LANGUAGES = ("nl", "en")


@dataclass(frozen=True, slots=True)
class ShownText:
    """`digest` is that of every word below, so that a consent can be laid beside it."""

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
