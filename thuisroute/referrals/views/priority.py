"""What the referral page says of priority and of the place in the queue."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from babel.dates import format_date
from django.utils.translation import gettext

from thuisroute.agreements.queries import agreement
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.parties import Participant
from thuisroute.agreements.rules.priority import OriginRule, PriorityCategory
from thuisroute.agreements.words import article_reference, role_words
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Reason
from thuisroute.kernel.web import sentence
from thuisroute.parties.queries import party
from thuisroute.parties.rules.capabilities import Capability, may
from thuisroute.referrals.models import Particulars, Referral
from thuisroute.referrals.queries.categories import known_category, open_category
from thuisroute.referrals.queries.priority import (
    PlaceInQueue,
    place_of,
    standing_for,
)
from thuisroute.referrals.queries.priority_steps import priority_lines
from thuisroute.referrals.rules.lifecycle import ReferralState
from thuisroute.referrals.rules.objecting import (
    answers_not,
    can_be_objected_to,
    objection_until,
)
from thuisroute.referrals.rules.origin import (
    what_would_move_by_origin,
    why_by_origin,
)
from thuisroute.referrals.rules.priority import PriorityState, Standing
from thuisroute.referrals.rules.queue import InQueue, what_would_move, why_here
from thuisroute.referrals.words import PRIORITY_STATES


@dataclass(frozen=True)
class StepLine:
    """One decision or objection as it is read, and whose it is."""

    what: str
    category: str
    on: date
    reason: str
    who: str


@dataclass(frozen=True)
class Explained:
    """Why somebody stands here, what would move them, and what was decided."""

    place: PlaceInQueue | None
    why: list[dict[str, object]]
    moves: list[dict[str, object]]
    steps: list[StepLine]
    state: PriorityState
    objection_until: date | None
    # The objection waits for somebody else than the reader, who refused.
    by_another: bool
    # The agreement lost the category that is open.
    gone: bool


def explained(
    actor: Actor, said: Particulars, law: Agreement, language: str
) -> Explained:
    """Of a referral that still seeks a home or has an offer."""
    row = said.referral
    standing = standing_for(actor, row.pk)
    one = InQueue(ReferralState(row.state), row.registered_on, standing)
    told = _told(law, language)
    rule = law.priority.origin if law.priority else None
    of_origin = _told(law, language, about=rule)
    return Explained(
        # Whoever does not see everybody would count a few only.
        place=(
            place_of(actor, row.pk)
            if may(actor.role, Capability.CHECK_REFERRAL)
            else None
        ),
        why=told(why_here(one, law.priority))
        + of_origin(why_by_origin(said.origin, rule)),
        moves=told(what_would_move(one, law.priority, clock.today()))
        + of_origin(what_would_move_by_origin(said.origin, rule)),
        steps=[
            StepLine(
                what=str(PRIORITY_STATES[step.state]),
                category=category_words(law, step.category, language),
                on=step.on,
                reason=step.reason,
                who=gettext("the resident") if step.own else step.party_name,
            )
            for step in priority_lines(actor, row.pk)
        ],
        state=standing.state,
        objection_until=objection_until(
            known_category(law, standing.category).category, standing
        ),
        by_another=answers_not(standing, by=actor.user),
        gone=open_category(law, standing).gone,
    )


def not_now(actor: Actor, row: Referral) -> set[str]:
    """Of the steps about priority: those that are not open to the actor."""
    law = agreement(row.resident.agreement_id)
    mine = Participant(party(actor.party).kind, actor.role)
    closed = set()
    now = standing_for(actor, row.pk)
    categories = [one.decided_by for one in open_categories(law, now)]
    if mine not in categories or answers_not(now, by=actor.user):
        closed.add("priority")
    found = known_category(law, now.category).category
    if not can_be_objected_to(found, now, clock.today()):
        closed.add("object")
    if now.state is not PriorityState.OBJECTED:
        closed.add("unobject")
    return closed


def open_categories(law: Agreement, now: Standing) -> list[PriorityCategory]:
    """What can be decided on: all that the agreement has, and the one that is open
    though the agreement lost it."""
    lost = open_category(law, now)
    has = law.priority.categories if law.priority else ()
    return [*([lost.category] if lost.gone and lost.category else []), *has]


def category_words(law: Agreement, category: str, language: str) -> str:
    """A category in the words of the agreement, also of another version; its key where
    none has it."""
    found = known_category(law, category).category
    return found.label.in_language(language) if found else category


Told = Callable[[Iterable[Reason]], list[dict[str, object]]]


def _told(law: Agreement, language: str, *, about: OriginRule | None = None) -> Told:
    names = {one.code: one.name for one in law.municipalities}
    kinds: dict[str, Callable[[str], str]] = {
        "category": lambda value: category_words(law, value, language),
        "origin": lambda value: names.get(value, value),
        "percent": str,
        "role": lambda value: role_words(law, value, language),
        "since": lambda value: format_date(
            date.fromisoformat(value), "d MMMM y", locale=language or "nl"
        ),
    }

    def line(reason: Reason) -> dict[str, object]:
        values = tuple((name, kinds[name](value)) for name, value in reason.values)
        said = sentence(Reason(reason.text, reason.article, values))
        return {"text": said, "article": _article(law, reason, language, about)}

    return lambda reasons: [line(one) for one in reasons]


def _article(
    law: Agreement, reason: Reason, language: str, of: OriginRule | None
) -> dict[str, str] | None:
    """Also that it was not agreed, of the category, of origin or of the whole."""
    rule = law.priority
    if rule is None or not reason.article:
        return None
    about = of or rule.category(dict(reason.values).get("category", "")) or rule
    return article_reference(law, reason.article, language, not_agreed=about.not_agreed)
