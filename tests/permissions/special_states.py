"""The comparisons of the access matrix, in each special state of a dossier."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import partial

from tests.permissions.loosening import Loosened, loosened
from tests.permissions.marked import marked_in
from tests.permissions.pages import cells_on_pages, page_differences
from tests.permissions.policy import DOMAINS, policy_differences
from tests.permissions.raw_sql import differences
from tests.permissions.rows import cells_in, may, tables_of
from tests.permissions.special import CONTACT_OUT, HIDDEN, OBJECTED, RESTRICTED
from tests.permissions.states import in_state
from tests.permissions.world import LEAST, WHOLE, Sitting, World

# What is so for everybody, and what each of those who ask is besides.
STATES: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...] = (
    ("open in an emergency", (), ("opens",)),
    ("after an emergency", (), ("ended",)),
    ("hidden address", (HIDDEN,), ()),
    ("hidden address, in an emergency", (HIDDEN,), ("opens",)),
    ("kept out", (), ("kept_out",)),
    ("kept out, in an emergency", (), ("opens", "kept_out")),
    ("contact kept out", (CONTACT_OUT,), ()),
    ("objected", (OBJECTED,), ()),
    ("restricted", (RESTRICTED,), ()),
)
# Who stands for each of them where a few are asked.
OPENS = "not_involved care_provider support_worker"
ENDS = "not_involved municipality wmo_consultant"
NOT_TOLD = "involved transfer_point mediator"
KEPT_AWAY = (
    "involved housing_association housing_consultant",
    "involved care_provider outreach_worker",
)
# Which rules of row security are about them, besides those of emergencies.
GUARDS = {"address_told", "not_shut_out", "own_emergencies"}
IN_A_STATE = (OPENS, ENDS, NOT_TOLD, *KEPT_AWAY)


@dataclass
class Found:
    """How much was looked at of the one dossier, and what was otherwise."""

    cells: int
    wrong: list[str]


State = Callable[[], AbstractContextManager[list[str]]]


def each_state(
    world: World, sittings: Sequence[Sitting]
) -> Iterator[tuple[str, State]]:
    """By how it is called, with all of these in it."""
    people = [one for one in sittings if one.token and not one.own]
    for name, of_all, of_one in STATES:
        yield name, partial(in_state, world, *of_all, **dict.fromkeys(of_one, people))


def together(world: World) -> AbstractContextManager[list[str]]:
    """All of it of one dossier: its address is hidden, it is open in an emergency to
    one, was so to another, and others are kept out, with its contact person."""
    return in_state(
        world,
        HIDDEN,
        CONTACT_OUT,
        opens=[world.sitting(OPENS)],
        ended=[world.sitting(ENDS)],
        kept_out=[world.sitting(one) for one in KEPT_AWAY],
    )


def whoever_counts(sittings: Iterable[Sitting]) -> list[Sitting]:
    """Not the seat that no agreement knows: its grant was made by hand, and goes when
    grants are counted anew."""
    return [one for one in sittings if one.name != LEAST]


def looked_at(
    world: World, state: State, sittings: Sequence[Sitting], readers: Sequence[Sitting]
) -> Found:
    """By these in raw SQL and through the policy, by those on pages and by search."""
    with state() as wrong:
        tables = tables_of()
        marked = marked_in(tables)
        return Found(
            cells_in(tables, 1, len(sittings))
            + len(DOMAINS) * len(sittings)
            + cells_on_pages(world, marked, [WHOLE]) * len(readers),
            [
                *wrong,
                *differences(world, sittings, tables, may),
                *policy_differences(world, sittings),
                *page_differences(world, readers, marked, [WHOLE]),
            ],
        )


def special_rules() -> list[Loosened]:
    """The rules of row security that are about these states, each said more loosely."""
    return [
        one
        for one in loosened()
        if one.policy in GUARDS or one.policy.startswith("emergency")
    ]
