"""Homes and matches as the people of the cast make them, with real actions."""

from dataclasses import replace
from datetime import date
from typing import Any, TypeAlias
from uuid import UUID

from tests.cast import Cast
from thuisroute.homes.models import FrameworkAgreement
from thuisroute.kernel import clock
from thuisroute.matching.actions.allocate_home import allocate_home
from thuisroute.matching.actions.confirm_no import Answer, confirm_no
from thuisroute.matching.actions.hold_intake import IntakeTalk, hold_intake
from thuisroute.matching.actions.make_offer import make_offer
from thuisroute.matching.actions.propose_match import propose_match
from thuisroute.matching.actions.record_answer import Reply, record_answer
from thuisroute.matching.actions.say_no import take_back_no
from thuisroute.matching.actions.withdraw_match import decline_candidate

Changed: TypeAlias = Any


def a_framework_agreement(cast: Cast, *, association: str = "association") -> None:
    """The cast's provider may let for this association from today."""
    with cast.acting("care_manager") as actor:
        FrameworkAgreement.objects.create(
            region_id=actor.region,
            provider=cast.party("provider"),
            association=cast.party(association),
            signed_on=clock.today(),
        )


def a_proposal(
    cast: Cast,
    home: UUID,
    referral: UUID,
    *,
    reason: str = "Past het best bij de buurt",
) -> UUID:
    """Proposed by the mediator, with a reason in case one is asked for."""
    with cast.acting("mediator") as actor:
        return propose_match(
            by=actor,
            home=home,
            referral=referral,
            deviation_reason=reason,
            on=clock.today(),
        )


def an_offer(cast: Cast, home: UUID, referral: UUID) -> UUID:
    """Proposed and offered by the mediator."""
    match = a_proposal(cast, home, referral)
    with cast.acting("mediator") as actor:
        make_offer(by=actor, match=match, on=clock.today(), answer_by=None)
    return match


def an_accepted_offer(cast: Cast, home: UUID, referral: UUID) -> UUID:
    """The support worker recorded a yes."""
    match = an_offer(cast, home, referral)
    with cast.acting("support_worker") as actor:
        record_answer(by=actor, match=match, reply=Reply(clock.today(), accepted=True))
    return match


def a_refused_offer(cast: Cast, home: UUID, referral: UUID) -> UUID:
    """The support worker recorded a refusal, which waits to be weighed."""
    match = an_offer(cast, home, referral)
    with cast.acting("support_worker") as actor:
        record_answer(
            by=actor,
            match=match,
            reply=Reply(
                clock.today(),
                accepted=False,
                ground=cast.usual.refusal_ground,
                words="Hier woont iemand van vroeger in de straat.",
            ),
        )
    return match


def some_talk(on: date, **changes: Changed) -> IntakeTalk:
    """An intake with everybody there that went well."""
    talk = IntakeTalk(
        held_on=on,
        resident_present=True,
        support_worker="Begeleider Voorbeeld",
        housing_consultant="Woonconsulent Voorbeeld",
        positive=True,
        notes="Een goed gesprek",
        cause="intake",
    )
    return replace(talk, **changes)


def an_intake(cast: Cast, home: UUID, referral: UUID) -> UUID:
    """Accepted, and all three have talked."""
    match = an_accepted_offer(cast, home, referral)
    with cast.acting("housing_consultant") as actor:
        hold_intake(by=actor, match=match, talk=some_talk(clock.today()))
    return match


def an_allocated_home(cast: Cast, home: UUID, referral: UUID) -> UUID:
    """The whole way from the shop to the allocation; the match."""
    match = an_intake(cast, home, referral)
    with cast.acting("housing_consultant") as actor:
        allocate_home(by=actor, match=match, on=clock.today())
    return match


# A ground of the cast's agreement that another party has to confirm.
TO_CONFIRM = "carrying_capacity"


def a_no_said(
    cast: Cast, match: UUID, cause: str = TO_CONFIRM, words: str = "Al veel zorg hier."
) -> None:
    """By the association."""
    with cast.acting("housing_consultant") as actor:
        decline_candidate(
            by=actor, match=match, on=clock.today(), cause=cause, words=words
        )


def a_no_answered(
    cast: Cast, match: UUID, answer: Answer, who: str = "mediator"
) -> None:
    """By whom the agreement asks, or by somebody else."""
    with cast.acting(who) as actor:
        confirm_no(by=actor, match=match, on=clock.today(), answer=answer)


def a_no_taken_back(cast: Cast, match: UUID, who: str = "housing_consultant") -> None:
    """By the association, or by somebody else."""
    with cast.acting(who) as actor:
        take_back_no(by=actor, match=match, on=clock.today())
