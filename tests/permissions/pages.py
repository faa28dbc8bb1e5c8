"""What somebody reads on the pages: every address of a life, and the search."""

from collections.abc import Iterable, Iterator, Sequence
from uuid import uuid4

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from tests.permissions.addresses import every_address
from tests.permissions.life import Life
from tests.permissions.marked import Marked, markers_on
from tests.permissions.rows import may
from tests.permissions.world import Sitting, World

# A key of a life in the address: the page is about that resident.
ABOUT_RESIDENT = {"resident", "referral", "match", "lease", "review", "obligation"}
SERVED = 200


def page_differences(
    world: World, sittings: Iterable[Sitting], marked: Marked, lives: Sequence[str]
) -> Iterator[str]:
    """Every marker on a page that is not for this reader."""
    for sitting in sittings:
        client = world.client(sitting)
        asked_before: set[str] = set()
        for consent in lives:
            for asked, answer in answers(client, world.lives[consent], asked_before):
                for one in markers_on(told(answer), marked):
                    if one not in asked and not entitled(world, sitting, marked, one):
                        yield f"{sitting.name} reads {_names(marked, one)} on {asked}"


def _names(marked: Marked, one: str) -> str:
    return ", ".join({f"{table.name}.{column}" for table, _row, column in marked[one]})


def answers(
    client: Client, life: Life, asked_before: set[str]
) -> Iterator[tuple[str, HttpResponse]]:
    """What was asked, and what came; then the search by number and by name."""
    for _row, address in every_address(life):
        if address in asked_before:
            continue
        asked_before.add(address)
        answer = client.get(address)
        assert isinstance(answer, HttpResponse)
        yield address, answer
    for words in (life.number, life.name):
        said = {"search": words, "once": str(uuid4())}
        answer = client.post(reverse("residents"), said)
        assert isinstance(answer, HttpResponse)
        yield f"a search for {words}", answer


def told(answer: HttpResponse) -> str:
    """All that leaves: the page and what is written over it."""
    headers = " ".join(f"{name}: {value}" for name, value in answer.headers.items())
    return f"{headers} {answer.cookies} {answer.content.decode(errors='replace')}"


def entitled(world: World, sitting: Sitting, marked: Marked, marker: str) -> bool:
    """Whether one of the rows in which it stands may be seen."""
    return any(
        "see" in may(world, sitting, table, row)
        for table, row, _column in marked[marker]
    )
