"""Why I stand where I stand on the list for a home, in plain words."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.words import role_words
from thuisroute.referrals.queries.in_dossier import ReferralLine
from thuisroute.referrals.rules.lifecycle import ReferralState
from thuisroute.referrals.rules.priority import PriorityState

WAITING = frozenset(
    {ReferralState.REGISTERED, ReferralState.READY, ReferralState.PARKED}
)


@dataclass(frozen=True)
class OwnQueue:
    """Sentences: why here, and what can change it."""

    since: date
    why: list[str]
    helps: list[str]


def own_queue(
    referral: ReferralLine | None, law: Agreement, language: str, *, objects: bool
) -> OwnQueue | None:
    """None for who does not wait for a home. `objects`: can object to a refusal now."""
    if referral is None or referral.state not in WAITING:
        return None
    return OwnQueue(
        referral.registered_on,
        [*_state(referral), *_priority(referral, law, language)],
        [*_objection(objects=objects), *_categories(referral, law, language)],
    )


def _state(referral: ReferralLine) -> list[str]:
    if referral.state == ReferralState.PARKED:
        return [gettext("You keep your place. For now you get no homes to look at.")]
    if referral.state == ReferralState.REGISTERED:
        return [gettext("Some things have to be in order first. Then you are on it.")]
    return []


def _priority(referral: ReferralLine, law: Agreement, language: str) -> list[str]:
    rule = law.priority
    if rule is None or not rule.categories:
        return [gettext("Nobody goes first here. Who waits longest is first.")]
    found = rule.category(referral.priority or "")
    if found and referral.priority_state == PriorityState.GRANTED:
        named = found.label.in_language(language)
        return [gettext("You go before others. The reason: %(why)s.") % {"why": named}]
    told = [gettext("People with priority go first. You do not have priority.")]
    if referral.priority_state == PriorityState.OBJECTED:
        told.append(gettext("You did not agree with this. You still get an answer."))
    return told


def _objection(*, objects: bool) -> list[str]:
    if not objects:
        return []
    return [gettext("Do you not agree with this? You can say so.")]


def _categories(referral: ReferralLine, law: Agreement, language: str) -> list[str]:
    if referral.priority_state == PriorityState.GRANTED or law.priority is None:
        return []
    return [
        gettext("Priority: %(what)s. Who decides: %(who)s.")
        % {
            "what": one.label.in_language(language),
            "who": role_words(law, one.decided_by.role, language),
        }
        for one in law.priority.categories
    ]
