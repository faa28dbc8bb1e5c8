"""Homes that are asked about, that went by themselves or to others; who has room; and
a round of proposals of which one has a no to be confirmed and one waits for a talk."""

from uuid import UUID

from thuisroute.agreements.queries import agreement_in_force
from thuisroute.homes.actions.freshness import say_still_free
from thuisroute.homes.actions.say_condition import say_condition
from thuisroute.homes.actions.take_out_of_shop import fill_outside
from thuisroute.homes.jobs import clear_shop
from thuisroute.homes.queries.freshness import to_confirm
from thuisroute.homes.queries.homes import homes_in_shop
from thuisroute.homes.rules.condition import Condition
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.clock import held_at
from thuisroute.matching.actions.ask_room import answer_on_room, ask_room
from thuisroute.matching.actions.go_carefully import choose_route
from thuisroute.matching.actions.propose_round import propose_round
from thuisroute.matching.actions.withdraw_match import decline_candidate
from thuisroute.matching.queries.capacity import waiting_first
from thuisroute.matching.queries.matches import seen_matches
from thuisroute.matching.queries.round import Wanted, round_now
from thuisroute.matching.rules.capacity import RoomAnswer, RoomWanted
from thuisroute.matching.rules.lifecycle import RUNNING
from thuisroute.matching.rules.reasons import Cause
from thuisroute.project.example.case_cast import FIRST
from thuisroute.project.example.homes import PRODUCT
from thuisroute.project.example.people import afternoon
from thuisroute.project.example.privacy_cast import Stage
from thuisroute.referrals.actions.park import park
from thuisroute.referrals.queries.needs import seeking_needs
from thuisroute.referrals.rules.lifecycle import ReferralState

OWNER, MEDIATOR = "housing_consultant", "mediator"
SUPPORT = "support_worker"
# On these days each association said of nearly all its homes that they are free.
SAID, SILENT = (13, 6), 2
GONE, LET, REPAIRED = 2, (19, 8), 16
PLACES, SOON = 2, 20
IN_THE_ROUND = 2
SINCE, PARKED = 1, (("case_park_treatment", 6), ("case_park_family", 10))


def homes(stage: Stage) -> None:
    """Some of which nobody says anything leave the shop; two were let to others."""
    for days in SAID:
        for one in stage.figures.associations:
            with stage.people.acting(one.code, OWNER, stage.ago(days)) as actor:
                for home in list(to_confirm(actor, stage.ago(days)))[SILENT:]:
                    say_still_free(by=actor, home=home.pk, on=stage.ago(days))
    with held_at(afternoon(stage.ago(GONE))):
        clear_shop()
    _let_to_others(stage)


def _let_to_others(stage: Stage) -> None:
    """And one that is worked on."""
    first = stage.figures.associations[FIRST].code
    for days in LET:
        with stage.people.acting(first, OWNER, stage.ago(days)) as actor:
            known = homes_in_shop(actor).filter(
                association_id=actor.party, in_shop_since__lt=stage.ago(days)
            )
            for home in known.order_by("-code")[:1]:
                fill_outside(by=actor, home=home.pk, on=stage.ago(days))
    with stage.people.acting(first, OWNER, stage.ago(1)) as actor:
        mine = homes_in_shop(actor).filter(association_id=actor.party)
        for home in mine.order_by("code")[:1]:
            say_condition(
                by=actor, home=home.pk, condition=Condition.IN_REPAIR,
                ready_on=stage.ago(-REPAIRED),
            )  # fmt: skip


def room(stage: Stage) -> None:
    """Asked of three; one has two places, and two have still to answer."""
    wanted = RoomWanted(
        product=PRODUCT,
        municipality=stage.figures.municipality_of_logins,
        household_size=3,
        rooms=3,
        rent_limit=stage.figures.rent[1],
        step_free=True,
    )
    owner, other, *_ = stage.figures.associations
    asked = (owner.code, other.code, stage.figures.providers[FIRST].code)
    with stage.acting(MEDIATOR, days=6) as actor:
        keys = [stage.people.parties[code] for code in asked]
        ask_room(by=actor, wanted=wanted, parties=keys)
    with stage.people.acting(other.code, OWNER, stage.ago(3)) as actor:
        said = RoomAnswer(PLACES, stage.ago(-SOON), stage.word("case_room"))
        answer_on_room(by=actor, question=waiting_first(actor)[0].pk, answer=said)


def parked(stage: Stage) -> None:
    """Two who were ready wait by their own wish, with a day to look again."""
    with stage.acting(SUPPORT, days=SINCE) as actor:
        ready = seeking_needs(actor).filter(
            referral__state=ReferralState.READY.value,
            referral__provider_id=actor.party,
            referral__registered_on__lt=stage.ago(SINCE),
        )
        waiting = ready.exclude(referral_id__in=_busy(actor))
        found = list(waiting.order_by("referral__registered_on", "pk"))[: len(PARKED)]
        for row, (words, weeks) in zip(found, PARKED, strict=False):
            park(
                by=actor, referral=row.pk, reason=stage.word(words),
                until=stage.ago(-7 * weeks), on=stage.ago(SINCE),
            )  # fmt: skip


def _busy(actor: Actor) -> set[UUID]:
    running = seen_matches(actor).filter(state__in=RUNNING)
    return set(running.values_list("referral_id", flat=True))


def allocation_round(stage: Stage) -> None:
    """Today; the first association says no to one, which the transfer point has still
    to confirm, and another is talked about."""
    first = stage.figures.associations[FIRST].code
    with stage.acting(MEDIATOR) as actor:
        version = agreement_in_force(stage.people.region).pk
        found, homes = round_now(actor, version, Wanted())
        busy = set(
            seen_matches(actor)
            .filter(state__in=RUNNING)
            .values_list("referral_id", flat=True)
        )
        pairs = [
            (one.pair.need.referral, one.pair.home.key)
            for one in found.given
            if one.pair.need.referral not in busy
        ]
        owner = stage.people.parties[first]
        own = [one for one in pairs if homes[one[1]].association_id == owner]
        others = [one for one in pairs if one not in own]
        chosen = [*own[:IN_THE_ROUND], *others[:IN_THE_ROUND]]
        matches = propose_round(
            by=actor, pairs=chosen, wanted=Wanted(), reason=stage.word("case_round")
        ).matches
        rule = stage.people.says.rounds
        if rule and rule.careful:
            choose_route(by=actor, match=matches[-1], ground=rule.careful[0].id)
    if own:
        with stage.people.acting(first, OWNER, stage.today) as actor:
            decline_candidate(
                by=actor, match=matches[0], on=stage.today, cause=Cause.CAPACITY.value,
                words=stage.word("case_declined"),
            )  # fmt: skip
