"""A concern in words, as far as its reader may read it."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thuisroute.agreements.packs.authoring.choice_words import CONCERNS
from thuisroute.agreements.queries import agreement
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.protocols import ConcernKind
from thuisroute.agreements.words import article_reference, kind_words, role_words
from thuisroute.concerns.facts import walk_of
from thuisroute.concerns.models import Concern, Measure, TakenStep
from thuisroute.concerns.queries.at_stake import at_stake
from thuisroute.concerns.queries.concerns import (
    ConcernSeen,
    concern_seen,
    concerns_of,
)
from thuisroute.concerns.queries.texts import texts
from thuisroute.concerns.queries.waiting import MEASURE, ConcernWaiting
from thuisroute.concerns.rules.line import line
from thuisroute.concerns.rules.walking import Walk
from thuisroute.concerns.said import language, said
from thuisroute.concerns.words import CONCERN_STATES, MEASURES, OUTCOMES, SOURCES
from thuisroute.kernel.actor import Actor
from thuisroute.sharing.words import DOMAINS

# As the resident is told of it.
TOLD: Mapping[str, Promise] = {
    ConcernKind.NUISANCE: _("There were complaints about noise or other trouble"),
    ConcernKind.POLLUTION: _("There are worries about dirt in or around your home"),
    ConcernKind.ARREARS: _("The rent or another bill was not paid in time"),
    ConcernKind.WORRY: _("Somebody is worried about how you are"),
    ConcernKind.LONELINESS: _("Somebody thinks that you may be lonely"),
}


def concern_line(concern: Concern) -> dict[str, Any]:
    """One row of a list of concerns."""
    return {
        "row": concern,
        "kind": str(CONCERNS[concern.kind]).capitalize(),
        "source": SOURCES[concern.source],
        "state": CONCERN_STATES[concern.state],
        "outcome": OUTCOMES.get(concern.outcome, ""),
    }


def concern_shown(seen: ConcernSeen, walk: Walk | None) -> dict[str, Any]:
    """All of one concern."""
    concern = seen.concern
    law = agreement(concern.agreement_id)
    standing = [one for one in seen.steps if not one.fell_away]
    return concern_line(concern) | {
        "urgency": _urgency(concern, walk),
        "stops": _stops(walk),
        "waiting": next(
            (_step(one, walk, law) for one in standing if one.done_on is None), None
        ),
        "steps": [_step(one, walk, law) | _said(one, seen, law) for one in seen.steps],
        "measures": [_measure(one, seen, law) for one in seen.measures],
        "said": texts(seen, concern.pk, law),
        "article": _article(walk, law),
        "domain": DOMAINS[concern.domain],
        "home": at_stake(seen, law),
    }


def own_concerns(actor: Actor, resident: UUID) -> list[dict[str, Any]]:
    """What residents read about themselves, the newest first."""
    return [
        concern_shown(concern_seen(actor, row), walk_of(row))
        | {"about": TOLD[row.kind]}
        for row in concerns_of(actor, resident)
    ]


def waiting_words(one: ConcernWaiting) -> str:
    """What somebody has to do: the step of the protocol, or what was agreed."""
    if one.is_a == MEASURE:
        return str(MEASURES[one.what]).capitalize()
    law = agreement(one.agreement_id)
    steps = (
        step for each in law.protocols if each.id == one.protocol for step in each.steps
    )
    return next((said(step.label) for step in steps if step.id == one.what), one.what)


def _urgency(concern: Concern, walk: Walk | None) -> str:
    if walk is None or not concern.urgency:
        return ""
    return said(walk.protocol.urgency(concern.urgency).label)


def _stops(walk: Walk | None) -> list[dict[str, object]]:
    """As the line of the route is drawn."""
    if walk is None:
        return []
    return [
        {
            "name": said(walk.protocol.step(one.step).label),
            "state": one.state,
            "on": one.on if one.state == "done" else None,
        }
        for one in line(walk)
    ]


def _step(row: TakenStep, walk: Walk | None, law: Agreement) -> dict[str, Any]:
    spoken = walk.protocol.step(row.step) if walk else None
    owner = role_words(law, row.role, language())
    return {
        "row": row,
        "label": said(spoken.label) if spoken else row.step,
        "done_when": said(spoken.done_when) if spoken else "",
        "who": row.party.name if row.party else kind_words_of(row, law),
        "owner": owner,
        "moved": row.due_on != row.agreed_due,
    }


def kind_words_of(row: TakenStep, law: Agreement) -> str:
    """Where no organisation of that kind takes part yet."""
    return kind_words(law, row.party_kind, language())


def _said(row: TakenStep, seen: ConcernSeen, law: Agreement) -> dict[str, Any]:
    return {"said": texts(seen, row.pk, law)}


def _measure(row: Measure, seen: ConcernSeen, law: Agreement) -> dict[str, Any]:
    return {
        "row": row,
        "kind": str(MEASURES[row.kind]).capitalize(),
        "who": row.party.name,
        "said": texts(seen, row.pk, law),
    }


def _article(walk: Walk | None, law: Agreement) -> dict[str, str] | None:
    if walk is None:
        return None
    protocol, here = walk.protocol, walk.here
    return article_reference(
        law, here.article, language(), not_agreed=here.not_agreed or protocol.not_agreed
    )
