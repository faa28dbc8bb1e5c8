"""The lines of a dossier in words: what happened, who may see it, what consents."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.events import (
    Answer,
    Decision,
    EventName,
    Outcome,
)
from thuisroute.agreements.rules.sharing import Ground
from thuisroute.agreements.words import article_reference, event_words
from thuisroute.matching.queries.in_dossier import RefusalLine
from thuisroute.residents.queries.events import Happening
from thuisroute.sharing.queries.policy import ConsentLine, Viewer
from thuisroute.sharing.words import DOMAINS

NOTES: Mapping[str, Promise] = {
    Answer.ACCEPTED: _("The resident took the home."),
    Answer.REFUSED: _("The resident did not take the home."),
    Decision.CONVERT: _("A lease in the resident's own name follows."),
    Decision.EXTEND: _("The lease is extended."),
    Decision.END: _("The lease ends."),
    Outcome.HOUSED: _("The resident lives on their own."),
    Outcome.WITHDRAWN: _("The registration was withdrawn."),
    Outcome.TRANSFERRED: _("The resident goes on elsewhere."),
    Outcome.DECEASED: _("The resident has died."),
}
GROUNDS: Mapping[str, Promise] = {
    Ground.CONSENT: _("The resident's consent"),
    Ground.STATUTORY_TASK: _("A task by law"),
    Ground.CONTRACT: _("The agreement to give support"),
    Ground.VITAL_INTEREST: _("Life or health in danger"),
}


def happening_line(
    one: Happening, law: Agreement, language: str, *, refusals: Iterable[RefusalLine]
) -> dict[str, Any]:
    """A line of the timeline; `refusals`: those whose ground the reader may know."""
    said = [
        str(NOTES[one.attributes[key]])
        for key in ("answer", "decision", "outcome")
        if one.attributes.get(key) in NOTES
    ]
    form = one.attributes.get("form")
    if form:
        said.append(law.lease_form(form).label.in_language(language) + ".")
    if one.attributes.get("answer") == Answer.REFUSED:
        said += [
            law.refusal_ground(refusal.ground).label.in_language(language) + "."
            for refusal in refusals
            if (refusal.match_id, refusal.answered_on) == (one.source_id, one.on)
        ]
    return {
        "on": one.on,
        "what": event_words(one.name),
        "by": ", ".join(name for name in (one.user, one.party) if name),
        "note": " ".join(said),
        "home": one.name in (EventName.HOME_ALLOCATED, EventName.LEASE_CONVERTED),
    }


def viewer_line(one: Viewer, law: Agreement, language: str) -> dict[str, Any]:
    """Who may see the dossier, what for, on which ground, since when until when."""
    rule = law.sharing_rule(one.purpose)
    return {
        "party": one.party_name,
        "role": law.role(one.role).label.in_language(language),
        "purpose": rule.purpose.in_language(language),
        "ground": str(GROUNDS.get(one.ground, one.ground)),
        "domains": domain_words(one.domains),
        "since": one.since,
        "until": one.until,
        "article": article_reference(law, one.article, language),
    }


def consent_line(
    one: ConsentLine, law: Agreement, language: str, today: date
) -> dict[str, Any]:
    """A consent and whether it still holds; `until` is the first day without it."""
    end = one.ended_on or one.until
    kind = law.party_kind(one.receiver_kind).label.in_language(language)
    return {
        "purpose": law.sharing_rule(one.purpose).purpose.in_language(language),
        "receiver": kind,
        "given_on": one.given_on,
        "until": end,
        "withdrawn": one.ended_on is not None,
        "holds": one.given_on <= today < end,
    }


def domain_words(domains: Iterable[str]) -> str:
    """Life domains, joined; the citizen service number belongs to contact details."""
    return ", ".join(str(DOMAINS[one]) for one in domains if one in DOMAINS)
