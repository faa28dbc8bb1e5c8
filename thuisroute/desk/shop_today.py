"""What the shop brings to the page of today: homes and room that are asked about."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext, ngettext

from thuisroute.homes.queries.freshness import HomeAsked, homes_asked
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import Answers, Question
from thuisroute.matching.queries.capacity import RoomAsked, room_asked
from thuisroute.parties.rules.capabilities import Capability, may


@dataclass(frozen=True)
class Shop:
    """Homes of which it is asked whether they are free, and room that is asked for."""

    homes: list[HomeAsked] = field(default_factory=list)
    rooms: list[RoomAsked] = field(default_factory=list)

    def lines(self) -> Iterator[dict[str, Any]]:
        """What it comes to for whoever answers; no person stands in it."""
        yield from _still_free(self.homes)
        yield from map(_room, self.rooms)


@dataclass(frozen=True, eq=False)
class ShopAsked:
    """The questions; none for who does not answer them."""

    homes: tuple[Question[HomeAsked], ...]
    rooms: tuple[Question[RoomAsked], ...]

    @property
    def all(self) -> Sequence[Question[Any]]:
        """Each of them."""
        return (*self.homes, *self.rooms)

    def read(self, answers: Answers) -> Shop:
        """What came of them."""
        return Shop(
            [one for question in self.homes for one in answers.of(question)],
            [one for question in self.rooms for one in answers.of(question)],
        )


def ask_shop(actor: Actor, today: date, *, limit: int) -> ShopAsked:
    """Asked together with the rest of the page."""
    runs = may(actor.role, Capability.RUN_SHOP)
    answers = may(actor.role, Capability.ANSWER_ON_ROOM)
    return ShopAsked(
        (homes_asked(actor, today, limit=limit),) if runs else (),
        (room_asked(actor, limit=limit),) if answers else (),
    )


def _still_free(homes: list[HomeAsked]) -> Iterator[dict[str, Any]]:
    """One line, however many homes it is about: they are answered on one page."""
    if not homes:
        return
    first = homes[0]
    where = f"{first.street} {first.house_number}, {first.town}"
    yield {
        "what": gettext("Say whether this home is still free"),
        "by": first.leaves_shop_on,
        "who": where
        if len(homes) == 1
        else gettext("%(home)s, and others") % {"home": where},
        "since": min(one.ask_free_on for one in homes),
        "url": reverse("still_free"),
    }


def _room(one: RoomAsked) -> dict[str, Any]:
    """What is needed, and nobody in it."""
    who = ngettext("for %(num)s person", "for %(num)s people", one.household_size)
    return {
        "what": gettext("Say whether you have room"),
        "who": who % {"num": one.household_size},
        "since": one.asked_on,
        "url": reverse("answer_capacity", args=[one.id]),
    }
