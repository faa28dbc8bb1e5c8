"""Kill web, worker and database during writes: nothing acknowledged is lost.

    python benchmarks/kill_rounds.py --rounds 20

Runs `thuisroute up` on a fresh installation under var/ and prints a line for each
round and one at the end: the goal, what was found, passed or not.
"""

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from tests.killing.rounds import LONGEST, Found, kill_rounds


def main() -> int:
    """0 when the goal was reached."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--rounds", type=int, default=20)
    rounds = arguments.parse_args().rounds
    found = kill_rounds(rounds, "kill-rounds", say)
    say(summary(found, rounds))
    for wrong in (*found.lost, *found.doubled, *found.refused, *found.untold):
        say(f"  {wrong}")
    return 0 if found.passed else 1


def summary(found: Found, rounds: int) -> str:
    """Goal, found, pass."""
    victim, seconds = found.slowest
    return (
        f"kill rounds, {rounds}: goal 0 lost, 0 doubled, 0 answers "
        f"without a line in the log, page back within "
        f"{LONGEST:.0f} s; found {found.acknowledged} writes acknowledged, "
        f"{len(found.lost)} lost, {len(found.doubled)} doubled, "
        f"{len(found.refused)} refused ({found.sent_again} sent again while nobody "
        f"answered, {found.repeated} sent again after the answer), {found.delivered} "
        f"pages delivered, {found.lines} lines, {len(found.untold)} without; page away "
        f"longest {seconds:.1f} s ({victim}); {'pass' if found.passed else 'FAIL'}"
    )


def say(text: str) -> None:
    """To the terminal at once."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
