"""Rounds of killing during writes, and what became of everything acknowledged."""

import itertools
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import psycopg

from tests.killing.readers import Reader
from tests.killing.victims import VICTIMS, is_back, kill, wait_until
from tests.killing.writers import Writer, writers
from tests.stack import Stack, running_stack

LONGEST = 10.0  # seconds in which the page has to be back
PATIENCE = 60.0
WRITTEN = """
    SELECT code FROM homes_home
    UNION ALL
    SELECT note FROM agreements_agreementevent WHERE name = 'agreement.evaluated'
"""


@dataclass
class Found:
    """What the rounds showed; seconds per round in their order."""

    acknowledged: int = 0
    lost: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    repeated: int = 0
    sent_again: int = 0
    delivered: int = 0
    lines: int = 0
    untold: list[str] = field(default_factory=list)
    pages: list[tuple[str, float]] = field(default_factory=list)
    writes: list[tuple[str, float]] = field(default_factory=list)

    @property
    def slowest(self) -> tuple[str, float]:
        """The round in which the page was away longest."""
        return max(self.pages, key=lambda one: one[1])

    @property
    def passed(self) -> bool:
        """Nothing lost, doubled or refused, and the page always back in time."""
        wrong = self.lost or self.doubled or self.refused or self.untold
        happened = self.acknowledged and self.delivered
        return bool(happened) and not wrong and self.slowest[1] <= LONGEST


def kill_rounds(
    count: int, name: str, say: Callable[[str], None] = lambda _text: None
) -> Found:
    """`count` rounds on a fresh installation under var/`name`."""
    found = Found()
    with running_stack(name) as stack:
        today = _today(stack)
        people = writers(stack.address, today)
        reader = _reader(stack)
        for one in (*people, reader):
            one.start()
        _wait_for_writes(people, PATIENCE)
        for number, victim in zip(range(count), itertools.cycle(VICTIMS), strict=False):
            page, write = _round(stack, victim, people)
            found.pages.append((victim, page))
            found.writes.append((victim, write))
            say(f"{number + 1}. {victim}: page {page:.1f} s, writes {write:.1f} s")
        reader.enough.set()
        for one in people:
            one.enough.set()
        for thread in (*people, reader):
            thread.join(PATIENCE)
        stack.wait()
        _look_back(stack, people, found)
        _compare_with_log(stack, reader, found)
    return found


def _round(stack: Stack, victim: str, people: Sequence[Writer]) -> tuple[float, float]:
    """Seconds until the page answers and the killed process has a successor, and
    until every writer has something acknowledged that it began after the kill."""
    find = VICTIMS[victim]
    begun = time.monotonic()
    number = kill(find, stack)
    page = wait_until(
        lambda: is_back(find, stack, number) and stack.answers(), PATIENCE
    )
    _wait_for_writes(people, PATIENCE, since=begun)
    return page, time.monotonic() - begun


def _wait_for_writes(
    people: Sequence[Writer], patience: float, since: float = 0.0
) -> None:
    def all_wrote() -> bool:
        return all(
            any(begun > since for begun in list(one.saved.values())) for one in people
        )

    taken = wait_until(all_wrote, patience)
    wrong = [text for one in people for text in one.wrong]
    assert taken <= patience, f"somebody cannot write any more: {wrong[:5]}"


def _today(stack: Stack) -> str:
    with stack.owner() as owner:
        found = owner.execute("SELECT kernel_now()::date").fetchone()
    assert found
    return str(found[0])


def _look_back(stack: Stack, people: Sequence[Writer], found: Found) -> None:
    # The worker's role sees the rows of every party.
    with psycopg.connect(stack.url("worker")) as worker:
        kept = Counter(row[0] for row in worker.execute(WRITTEN))
    for one in people:
        found.acknowledged += len(one.saved)
        found.lost += [mark for mark in one.saved if not kept[mark]]
        found.refused += one.wrong
        found.repeated += one.repeated
        found.sent_again += one.again
    found.doubled = [mark for mark, times in kept.items() if times > 1]


def _reader(stack: Stack) -> Reader:
    """Somebody with a dossier to read, and the lists it stands on."""
    stack.run_command("-m", "tests.make_stages", "begin", role="web")
    with psycopg.connect(stack.url("worker")) as worker:
        found = worker.execute("SELECT id FROM residents_resident LIMIT 1").fetchone()
    assert found
    pages = {"dossier": f"/dossiers/{found[0]}/", "residents": "/residents"}
    return Reader(stack.address, "support_worker", pages)


def _compare_with_log(stack: Stack, reader: Reader, found: Found) -> None:
    """No answer without its line; a line whose answer was lost on the way may be."""
    with stack.owner() as owner:
        owner.execute("SET ROLE thuisroute_audit")
        lines: dict[str, int] = dict(
            owner.execute(
                "SELECT details->>'page', count(*) FROM kernel_audit "
                "WHERE role = 'support_worker' AND outcome = 'done' GROUP BY 1"
            ).fetchall()
        )
    for page, times in reader.delivered.items():
        told = lines.get(page, 0)
        found.delivered += times
        found.lines += told
        if told < times:
            found.untold.append(f"{page}: {times} delivered, {told} lines")
