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
from thuisroute.agreements.words import (
    article_reference,
    event_words,
    kind_words,
    label_words,
    purpose_words,
    role_words,
)
from thuisroute.matching.queries.in_dossier import RefusalLine
from thuisroute.residents.queries.events import Happening
from thuisroute.sharing.queries.consents import ConsentLine
from thuisroute.sharing.queries.policy import Viewer
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
        said.append(_form(law, form, language))
    if one.attributes.get("answer") == Answer.REFUSED:
        said += [
            _refusal(law, refusal.ground, language)
            for refusal in refusals
            if (refusal.match_id, refusal.answered_on) == (one.source_id, one.on)
        ]
    return {
        "on": one.on,
        "what": event_words(one.name),
        "by": ", ".join(name for name in (one.user, one.party) if name),
        "note": " ".join(filter(None, said)),
        "home": one.name in (EventName.HOME_ALLOCATED, EventName.LEASE_CONVERTED),
    }


def _form(law: Agreement, form: str, language: str) -> str:
    said = label_words(law, lambda one: one.lease_form(form).label, language)
    return said and said + "."


def _refusal(law: Agreement, ground: str, language: str) -> str:
    said = label_words(law, lambda one: one.refusal_ground(ground).label, language)
    return said and said + "."


def viewer_line(one: Viewer, law: Agreement, language: str) -> dict[str, Any]:
    """Who may see the dossier, what for, on which ground, since when until when."""
    return {
        "party": one.party_name,
        "role": role_words(law, one.role, language),
        "purpose": purpose_words(law, one.purpose, language),
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
    return {
        "purpose": purpose_words(law, one.purpose, language, read=one.text_version),
        "receiver": kind_words(law, one.receiver_kind, language),
        "given_on": one.given_on,
        "until": end,
        "withdrawn": one.ended_on is not None,
        "holds": one.given_on <= today < end,
    }


def domain_words(domains: Iterable[str]) -> str:
    """Life domains, joined; the citizen service number belongs to contact details."""
    return ", ".join(str(DOMAINS[one]) for one in domains if one in DOMAINS)
