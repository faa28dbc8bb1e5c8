"""What can be done before, and instead of, an eviction; and how it stands."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from uuid import UUID

from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from thuisroute.agreements.queries import agreement
from thuisroute.agreements.rules.protocols import EvictionRule
from thuisroute.concerns.actions.prevent_eviction import (
    end_second_chance,
    give_second_chance,
    prevent_eviction,
    weigh_alternative,
)
from thuisroute.concerns.actions.take_eviction_step import take_eviction_step
from thuisroute.concerns.facts import domains_worked_on
from thuisroute.concerns.forms.eviction import (
    ChanceForm,
    EndChanceForm,
    EvictionForm,
    PreventedForm,
    WeighForm,
)
from thuisroute.concerns.models import Concern
from thuisroute.concerns.queries.concerns import ConcernSeen
from thuisroute.concerns.queries.evictions import before_eviction, chances_running
from thuisroute.concerns.rules.concern import THREATENING
from thuisroute.concerns.rules.evicting import (
    may_be_prevented,
    may_evict,
    weighed_in,
)
from thuisroute.concerns.rules.lifecycle import ConcernState
from thuisroute.concerns.rules.walking import Walk
from thuisroute.concerns.said import said
from thuisroute.concerns.views.deeds import ConcernDeed, Typed
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.parties.rules.capabilities import Capability, may
from thuisroute.sharing.words import DOMAINS


def _weigh(by: Actor, key: UUID, typed: Typed) -> None:
    weigh_alternative(
        by=by,
        concern=key,
        alternative=typed["alternative"],
        chosen=typed["chosen"] == "yes",
        words=typed["words"],
    )


def _chance(by: Actor, key: UUID, typed: Typed) -> None:
    until, conditions = typed["until"], typed["conditions"]
    give_second_chance(by=by, concern=key, until=until, conditions=conditions)


def _end_chance(by: Actor, key: UUID, typed: Typed) -> None:
    end_second_chance(by=by, concern=key, reason=typed["reason"])


def _evict(by: Actor, key: UUID, typed: Typed) -> None:
    take_eviction_step(by=by, concern=key, on=typed["on"], words=typed["words"])


def _prevented(by: Actor, key: UUID, typed: Typed) -> None:
    prevent_eviction(by=by, concern=key, words=typed["words"])


EVICTION_DEEDS: Mapping[str, ConcernDeed] = {
    "weigh": ConcernDeed(
        WeighForm, _weigh, _("Weigh an alternative"), _("The alternative is weighed.")
    ),
    "chance": ConcernDeed(
        ChanceForm, _chance, _("Give a second chance"), _("The second chance begins.")
    ),
    "end_chance": ConcernDeed(
        EndChanceForm,
        _end_chance,
        _("End the second chance"),
        _("The second chance ends today."),
    ),
    "evict": ConcernDeed(
        EvictionForm,
        _evict,
        _("Take a step towards an eviction"),
        _("The step is recorded."),
    ),
    "prevented": ConcernDeed(
        PreventedForm,
        _prevented,
        _("The eviction was prevented"),
        _("It is recorded that the home is kept."),
    ),
}


def rule_of(concern: Concern) -> EvictionRule | None:
    """The steps that the agreement of the concern has."""
    return agreement(concern.agreement_id).eviction


def possible_before_eviction(
    actor: Actor, seen: ConcernSeen, walk: Walk | None
) -> Iterator[str]:
    """Only what could be sent now; why a step cannot be taken is told beside it."""
    concern = seen.concern
    rule = rule_of(concern)
    if rule is None or (walk is None and concern.kind not in THREATENING):
        return
    before, today = before_eviction(concern), clock.today()
    is_open = concern.state == ConcernState.OPEN
    able = may(actor.role, Capability.TAKE_EVICTION_STEP)
    evict = may_evict(rule, walk, before, on=today, today=today)
    prevented = may_be_prevented(rule, before, words="-", walks=walk is not None)
    chances = {
        "weigh": is_open and bool(alternatives_for(seen)),
        "chance": is_open and before.threatened and not before.in_a_chance(today),
        "end_chance": chances_running(concern.pk, today).exists(),
        "evict": is_open and able and evict.allowed,
        "prevented": able and prevented.allowed,
    }
    yield from (key for key, chance in chances.items() if chance)


def alternatives_for(seen: ConcernSeen) -> Sequence[tuple[str, str]]:
    """Those that the reader may weigh, with the part of life whose readers read why
    where that is another one."""
    concern = seen.concern
    rule, read = rule_of(concern), domains_worked_on(concern.resident_id)
    found = []
    for one in rule.alternatives if rule else ():
        domain = weighed_in(one, concern.domain, read)
        if domain in seen.domains:
            other = f" ({DOMAINS[domain]})" if domain != concern.domain else ""
            found.append((one.id, f"{said(one.label)}{other}"))
    return found


def until_when(concern: Concern) -> str:
    """How long a second chance may run, beside the question."""
    rule = rule_of(concern)
    agreed = rule.second_chance if rule else None
    if agreed is None or agreed.longest is None:
        return gettext("How long it may run was not agreed.")
    last = date_format(agreed.longest.after(clock.today()), "j F Y")
    return gettext("%(day)s at the latest.") % {"day": last}


def why_not(concern: Concern, walk: Walk | None) -> list[Any]:
    """The reasons that stand against the next step."""
    today, before = clock.today(), before_eviction(concern)
    verdict = may_evict(rule_of(concern), walk, before, on=today, today=today)
    return list(verdict.against)
