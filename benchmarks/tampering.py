"""A thousand random tamperings with the log: each is found.

    pytest benchmarks/tampering.py -s

A log of 1,000 lines over 64 chains; every tampering is done with all rights on the
database, looked for as `thuisroute log verify` does, and undone. Prints the goal, what
was found, pass or fail.
"""

import sys
from pathlib import Path

import pytest

from tests.cast import Cast
from tests.watching.tampering import found_of, summary, write_lines

COUNT = 1000
LINES = 1000


@pytest.mark.timeout(1800)
def test_a_thousand_tamperings_are_found(cast: Cast, tmp_path: Path) -> None:
    with cast.acting("support_worker"):
        write_lines(LINES)
        done, missed = found_of(COUNT, tmp_path / "heads.jsonl", seed=2026)
    sys.stdout.write(f"\n{summary(done, missed)}\n")
    for one in missed:
        sys.stdout.write(f"  {one}\n")
    if missed:
        pytest.fail(f"{len(missed)} were not found")
