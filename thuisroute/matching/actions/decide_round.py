"""A mediator decides about a home of a kept round other than the program (AG5)."""

from dataclasses import dataclass
from uuid import UUID

from django.http import Http404

from thuisroute.agreements.queries import agreement
from thuisroute.agreements.rules.rounds import NO_ROUND
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Reason, Refused, insist
from thuisroute.matching.actions.locked_round import locked_round, turned
from thuisroute.matching.models import RoundChoice
from thuisroute.matching.queries.kept import Kept
from thuisroute.matching.queries.standing import cost_of_leaving
from thuisroute.matching.rules.kept import (
    ChoiceFacts,
    HomeFate,
    HomeTold,
    may_decide,
)
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.access import insist_on_role

NOTHING_TO_UNDO = Reason("There is nothing to undo about this home.")


@dataclass(frozen=True, slots=True)
class Choice:
    """`person` is the key of who stood in the round, None to leave the home out;
    `ground` one of the agreement or empty, and then `words` say why."""

    person: UUID | None
    ground: str
    words: str


def decide_home(*, by: Actor, key: UUID, turn: int, home: UUID, choice: Choice) -> None:
    """The rest of the round is found again around it."""
    insist_on_role(by, Capability.PROPOSE)
    found = locked_round(by, key, turn)
    at = _place(found, home)
    told, cost = found.told(at), _cost(found, at, choice.person)
    facts = ChoiceFacts(at, choice.person, choice.ground, choice.words, cost, told)
    rule = agreement(found.row.agreement_id).rounds or NO_ROUND
    insist(may_decide(facts, found.problem, rule))
    about = found.by_key[_about(choice, told)]
    RoundChoice.objects.create(
        person=about,
        resident_id=about.resident_id,
        round=found.row,
        home_id=home,
        left_out=choice.person is None,
        otherwise=choice.ground,
        words=choice.words.strip(),
        cost=cost or 0,
        decided_at=clock.now(),
        decided_by=by.user,
    )
    turned(found, at, decided=True)
    _log("round.decided", found, about.resident_id, ground=choice.ground)


def undo_choice(*, by: Actor, key: UUID, turn: int, home: UUID) -> None:
    """The program's proposal counts again; what was decided can still be read back."""
    insist_on_role(by, Capability.PROPOSE)
    found = locked_round(by, key, turn)
    at = _place(found, home)
    row = found.choice(at)
    if row is None or found.told(at).fate == HomeFate.PROPOSED:
        raise Refused(NOTHING_TO_UNDO)
    row.undone_at, row.undone_by = clock.now(), by.user
    row.save(update_fields=["undone_at", "undone_by"])
    turned(found, at, decided=False)
    _log("round.undone", found, row.resident_id, ground=row.otherwise)


def _place(found: Kept, home: UUID) -> int:
    at = found.at.get(home)
    if at is None:
        raise Http404
    return at


def _about(choice: Choice, told: HomeTold) -> UUID:
    """Who is chosen, or who would have had the home that is left out."""
    about = choice.person or told.stands
    if about is None:
        raise ValueError("a home that nobody gets is not left out")
    return about


def _cost(found: Kept, at: int, person: UUID | None) -> int | None:
    if person is None:
        return cost_of_leaving(found.problem, found.decided, at)
    return found.costs.exactly(at, person)


def _log(act: str, found: Kept, resident: UUID, *, ground: str) -> None:
    audit.record(
        act,
        kind="round",
        key=found.row.pk,
        subject=resident,
        details={"ground": ground or "in words"},
    )
