"""One row of the sharing table on the page of consents: what was said to it."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.words import article_reference
from thuisroute.sharing.queries.kept import Kept, KeptNo, KeptYes, NoYes
from thuisroute.sharing.rules.consents import (
    ConsentState,
    How,
    Speaker,
    consent_rules,
)
from thuisroute.sharing.words import DOMAINS, text_for

STATES: Mapping[ConsentState | NoYes, tuple[Promise, str, str]] = {
    ConsentState.STANDS: (_("Stands"), "good", "check"),
    ConsentState.FUTURE: (_("Begins later"), "info", "calendar"),
    ConsentState.EXPIRED: (_("Ended"), "neutral", "flag"),
    ConsentState.WITHDRAWN: (_("Withdrawn"), "neutral", "ban"),
    ConsentState.REPLACED: (_("Given anew"), "neutral", "refresh"),
    NoYes.REFUSED: (_("Refused"), "neutral", "hand-stop"),
    NoYes.NOT_ASKED: (_("Not asked yet"), "neutral", "circle-dashed"),
}
HOW: Mapping[str, Promise] = {
    How.PAPER: _("on paper"),
    How.WITNESS: _("in person"),
    How.SELF: _("by the resident, signed in"),
}
SPEAKERS: Mapping[str, Promise] = {
    Speaker.RESIDENT: _("by the resident"),
    Speaker.REPRESENTATIVE: _("by somebody who represents the resident"),
}


def consent_lines(
    kept: Kept, law: Agreement, language: str, today: date
) -> list[dict[str, Any]]:
    """In the agreement's order; each with its text, how it stands and what was said
    before."""
    return [_line(kept, law, rule, language, today) for rule in consent_rules(law)]


def _line(
    kept: Kept, law: Agreement, rule: str, language: str, today: date
) -> dict[str, Any]:
    row = law.sharing_rule(rule)
    standing = kept.standing(rule, today)
    said_no = [one for one in kept.no if one.purpose == rule]
    said_yes = [one for one in kept.yes if one.purpose == rule]
    return {
        "rule": rule,
        "purpose": row.purpose.in_language(language),
        "text": text_for(law, rule, language),
        "receiver": law.party_kind(row.to.party_kind).label.in_language(language),
        "article": article_reference(law, row.article, language),
        "badge": STATES[kept.said(rule, today)],
        "standing": [_yes(one, today) for one in standing],
        "before": [
            *(_yes(one, today) for one in said_yes if one not in standing),
            *map(_no, said_no),
        ],
        "goes_on": row.without_consent is not None,
    }


def _yes(one: KeptYes, today: date) -> dict[str, Any]:
    state = one.state(today)
    return {
        "id": one.id,
        "badge": STATES[state],
        "receiver": one.receiver_name,
        "domains": domains_in_words(one.domains),
        "given_on": one.given_on,
        "until": one.ended_on,
        "proof": _proof(one),
        "withdrawn": str(SPEAKERS.get(one.withdrawn_by, ""))
        if state == ConsentState.WITHDRAWN
        else "",
    }


def _proof(one: KeptYes) -> str:
    """How, before whom, which paper, which text: as far as it was kept."""
    parts = [str(HOW[one.how])] if one.how in HOW else []
    if one.reference:
        parts.append(gettext("paper %(number)s") % {"number": one.reference})
    if one.witness:
        parts.append(gettext("before %(who)s") % {"who": one.witness})
    if one.text_version:
        parts.append(
            gettext("text %(version)s (%(language)s)")
            % {"version": one.text_version, "language": one.language}
        )
    return ", ".join(parts)


def _no(one: KeptNo) -> dict[str, Any]:
    return {
        "id": one.id,
        "badge": STATES[NoYes.REFUSED],
        "receiver": one.receiver_name,
        "asked_on": one.asked_on,
        "asker": one.asker,
    }


def domains_in_words(domains: Iterable[str]) -> str:
    """Life domains, joined, as people read them."""
    return ", ".join(str(DOMAINS[one]) for one in domains if one in DOMAINS)
