"""What was decided on my priority, and what I can do if I do not agree, plainly."""

from dataclasses import dataclass
from datetime import date

from babel.dates import format_date
from django.utils.functional import Promise
from django.utils.translation import gettext, pgettext_lazy

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.articles import Text
from thuisroute.agreements.rules.priority import PriorityCategory
from thuisroute.agreements.words import role_words
from thuisroute.referrals.queries.categories import known_category
from thuisroute.referrals.queries.priority_steps import OwnPriority, PriorityLine
from thuisroute.referrals.rules.lifecycle import ReferralState
from thuisroute.referrals.rules.objecting import (
    answer_by,
    can_be_objected_to,
    objection_until,
)
from thuisroute.referrals.rules.priority import DECISIONS, REFUSALS
from thuisroute.referrals.rules.priority import PriorityState as P

OVER = frozenset({ReferralState.HOUSED, ReferralState.CLOSED})
SAID = {
    P.GRANTED: pgettext_lazy("own priority", "You go before others"),
    P.REFUSED: pgettext_lazy("own priority", "You do not go before others"),
    P.ENDED: pgettext_lazy("own priority", "You do not go before others any more"),
    P.OBJECTED: pgettext_lazy("own priority", "You do not agree with it"),
    P.WITHDRAWN: pgettext_lazy("own priority", "You took back that you do not agree"),
}


@dataclass(frozen=True)
class OwnStep:
    """One decision, or what you said about it; `who` is empty where you said it."""

    what: Promise
    category: str
    on: date
    who: str
    reason: str
    own: bool


@dataclass(frozen=True)
class OwnObjection:
    """`open`: you can say now that you do not agree; `waits`: you did, and no answer is
    there yet; `until` and `answer_by` are None where nothing was agreed."""

    steps: list[OwnStep]
    open: bool
    waits: bool
    over: str
    until: date | None
    answer_by: date | None
    answered_by: str
    law: str
    answer_law: str
    afterwards: str
    not_agreed: str


def own_objection(
    told: OwnPriority | None, law: Agreement, language: str, today: date
) -> OwnObjection | None:
    """None for whom nothing was decided."""
    if told is None or not told.lines:
        return None
    now = told.standing
    found = known_category(law, now.category).category
    is_open = can_object(told, law, today)
    waits = told.state not in OVER and now.state is P.OBJECTED
    said_on = now.on if waits and now.on else today
    return OwnObjection(
        steps=[_step(one, law, language) for one in told.lines],
        open=is_open,
        waits=waits,
        over="" if is_open or waits else _over(told, found, language),
        until=objection_until(found, now),
        answer_by=answer_by(found, now, said_on),
        answered_by=_decider(law, found, language),
        law=str(found.objection_source or "") if found else "",
        answer_law=str(found.answer_source or "") if found else "",
        afterwards=_words(found.afterwards, language) if found else "",
        not_agreed=_words(found.not_agreed, language) if found else "",
    )


def can_object(told: OwnPriority | None, law: Agreement, today: date) -> bool:
    """To a refusal that stands, as long as the registration is not over."""
    if told is None or told.state in OVER:
        return False
    found = known_category(law, told.standing.category).category
    return can_be_objected_to(found, told.standing, today)


def _step(line: PriorityLine, law: Agreement, language: str) -> OwnStep:
    found = known_category(law, line.category).category
    decider = _decider(law, found, language) if line.state in DECISIONS else ""
    who = ", ".join(filter(None, (decider, line.party_name)))
    return OwnStep(
        what=SAID[line.state],
        category=_words(found.label, language) if found else line.category,
        on=line.on,
        who="" if line.own else who,
        reason=line.reason,
        own=line.own,
    )


def _over(told: OwnPriority, found: PriorityCategory | None, language: str) -> str:
    """Why nothing can be said against a refusal any more; empty where it was none."""
    now = told.standing
    if now.state not in REFUSALS or now.decided is None or told.state in OVER:
        return ""
    if now.decided.answers:
        return gettext("Somebody looked at it again already. This is the answer.")
    until = objection_until(found, now)
    if until is None:
        return ""
    return gettext("You could say so until and including %(day)s. That is over.") % {
        "day": format_date(until, "d MMMM y", locale=language)
    }


def _decider(law: Agreement, found: PriorityCategory | None, language: str) -> str:
    return role_words(law, found.decided_by.role, language) if found else ""


def _words(text: Text | None, language: str) -> str:
    return text.in_language(language) if text else ""
