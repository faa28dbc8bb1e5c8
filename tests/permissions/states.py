"""The dossier that holds something of every kind, brought into a special state.

Who opens it in an emergency does so by the action of the program, those who may and
those who may not; the other states are brought about by whoever does that.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.db import connection, transaction

from tests.permissions.special import (
    CONTACT_OUT,
    EMERGENCY,
    ENDED,
    HIDDEN,
    KEPT_OUT,
    OBJECTED,
    RESTRICTED,
    State,
    may_be,
)
from tests.permissions.undone import undone
from tests.permissions.world import WHOLE, Sitting, World
from tests.roles import database_role
from tests.travelling import AHEAD
from thuisroute.agreements.rules.rights import RightKind
from thuisroute.kernel import clock, sessions
from thuisroute.kernel.verdicts import Refused
from thuisroute.residents.models import ContactPerson
from thuisroute.sharing.actions.answer_request import answer_request
from thuisroute.sharing.actions.ask_for_right import Asking, ask_for_right
from thuisroute.sharing.actions.close_emergency import close_emergency
from thuisroute.sharing.actions.hide_address import hide_address
from thuisroute.sharing.actions.open_emergency import open_emergency
from thuisroute.sharing.actions.take_up_request import take_up_request
from thuisroute.sharing.models import EmergencyAccess, Restriction
from thuisroute.sharing.rules.answering import Decision
from thuisroute.sharing.rules.evidence import Paper
from thuisroute.sharing.rules.restricting import Because
from thuisroute.sharing.rules.rights import Asked, RequestState

PAPER = Paper(b"%PDF-1.7\n%%EOF\n")
REASON = "Buiten bewustzijn gevonden; welke medicijnen, wie bellen?"
# Longer than an emergency lasts.
OVER = "61 minutes"


@dataclass
class Brought:
    """What was brought about, and who got in or not otherwise than the table says."""

    opened: dict[UUID, str] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)


@contextmanager
def in_state(
    world: World,
    *of_all: str,
    opens: Sequence[Sitting] = (),
    ended: Sequence[Sitting] = (),
    kept_out: Sequence[Sitting] = (),
) -> Iterator[list[str]]:
    """The dossier is so for the block: some of it for everybody, some for these. Who
    is kept out as well as in an emergency got in before."""
    resident = world.lives[WHOLE].resident
    with undone():
        for state in of_all:
            BROUGHT_ABOUT[state](world, resident)
        brought = Brought()
        _end(world, ended, brought)
        _open(world, opens, brought)
        _keep_out(world, resident, (one.actor.user for one in kept_out))
        of_one: dict[UUID, frozenset[str]] = {}
        for state, sittings in ((EMERGENCY, opens), (ENDED, ended),
                                (KEPT_OUT, kept_out)):  # fmt: skip
            for one in sittings:
                of_one[one.actor.user] = of_one.get(one.actor.user, frozenset()) | {
                    state
                }
        world.state = State(resident, frozenset(of_all), of_one, brought.opened)
        try:
            yield brought.wrong
        finally:
            world.state = None
            sessions.begin("")


def _open(world: World, sittings: Iterable[Sitting], brought: Brought) -> None:
    life = world.lives[WHOLE]
    for one in sittings:
        relation, _consent = world.relation(one, life.resident)
        due = may_be(EMERGENCY, (one.party_kind, relation, one.role))
        got_in = _opened(one, life.number)
        if got_in != due:
            brought.wrong.append(
                f"{one.name} {'opens' if got_in else 'cannot open'} it in an emergency"
            )
    with database_role("worker"):
        brought.opened |= {
            user: str(key)
            for user, key in EmergencyAccess.objects.filter(
                resident_id=life.resident
            ).values_list("user_id", "pk")
        }


def _opened(sitting: Sitting, number: str) -> bool:
    try:
        with transaction.atomic(), sessions.acting(sitting.token) as actor:
            open_emergency(by=actor, number=number, keys=(), reason=REASON)
    except (PermissionDenied, Refused):
        return False
    return True


def _end(world: World, sittings: Sequence[Sitting], brought: Brought) -> None:
    """By the button for one half of them, and by time for the other."""
    if not sittings:
        return
    _open(world, sittings, brought)
    for one in sittings[1::2]:
        with sessions.acting(one.token):
            close_emergency()
    with database_role("owner"), connection.cursor() as cursor:
        cursor.execute(AHEAD, [OVER])
        # Who works on is not signed out meanwhile.
        cursor.execute("UPDATE kernel_session SET seen_at = kernel_now()")


def _keep_out(world: World, resident: UUID, users: Iterable[UUID]) -> None:
    manager, today = world.cast.actors["care_manager"].user, clock.today()
    with database_role("worker"):
        Restriction.objects.bulk_create(
            Restriction(
                region=world.cast.region, resident_id=resident,
                user_id=user, because=Because.MANAGERS_DECISION.value,
                since=today, review_on=today + timedelta(days=365), set_by=manager,
            )
            for user in users
        )  # fmt: skip


def _keep_contact_out(world: World, resident: UUID) -> None:
    """Whoever is named; their rows are not ended, as they are when it is decided."""
    with database_role("worker"):
        named = ContactPerson.objects.filter(resident_id=resident)
        users = set(named.values_list("user_id", flat=True))
    _keep_out(world, resident, users)


def _hide(world: World, resident: UUID) -> None:
    with world.cast.acting("support_worker") as actor:
        hide_address(by=actor, resident=resident, ground="threat", on=clock.today())


def _object(world: World, resident: UUID) -> None:
    _ask(
        world, resident, Asked(RightKind.OBJECTION, "liever niet", purpose="indication")
    )


def _restrict(world: World, resident: UUID) -> None:
    request = _ask(world, resident, Asked(RightKind.RESTRICTION, "even niets"))
    with world.cast.acting("care_manager") as actor:
        take_up_request(by=actor, request=request)
        decision = Decision(RequestState.GRANTED, "akkoord")
        answer_request(by=actor, request=request, decision=decision)


def _ask(world: World, resident: UUID, asked: Asked) -> UUID:
    with world.cast.acting("support_worker") as actor:
        asking = Asking(asked, clock.today(), PAPER)
        return ask_for_right(by=actor, resident=resident, asking=asking)


BROUGHT_ABOUT: dict[str, Callable[[World, UUID], None]] = {
    HIDDEN: _hide,
    CONTACT_OUT: _keep_contact_out,
    OBJECTED: _object,
    RESTRICTED: _restrict,
}
