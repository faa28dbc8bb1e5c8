"""The reader's own process: limits itself, reads standard input, answers in JSON.

    python -m thuisroute.exchange.reading.child csv|xlsx < FILE

It knows nothing of the program: no settings, no database, no keys.
"""

import json
import sys

from thuisroute.exchange.reading import limits
from thuisroute.exchange.reading.answer import Answer, StopReadingError
from thuisroute.exchange.reading.csv_sheet import read_csv
from thuisroute.exchange.reading.xlsx_sheet import read_xlsx
from thuisroute.kernel.limits import limit_myself


def read(kind: str, content: bytes) -> Answer:
    """The cells of the file, checked on size; never an exception of a parser."""
    try:
        answer = _read(kind, content)
        _check(answer.cells)
    except StopReadingError as stopped:
        return stopped.answer
    except MemoryError:
        return Answer(stopped="too-much")
    return answer


def _read(kind: str, content: bytes) -> Answer:
    return read_xlsx(content) if kind == "xlsx" else read_csv(content)


def _check(cells: list[list[str]]) -> None:
    if len(cells) > limits.MOST_ROWS + 1:
        raise StopReadingError("rows")
    for number, row in enumerate(cells, 1):
        _check_row(number, row)
    if sum(len(cell) for row in cells for cell in row) > limits.MOST_CHARACTERS:
        raise StopReadingError("too-much")


def _check_row(number: int, row: list[str]) -> None:
    if any(row[limits.MOST_COLUMNS :]):
        raise StopReadingError("columns")
    if any(len(cell) > limits.LONGEST_CELL for cell in row):
        raise StopReadingError("long-cell", at=number)
    if any("\0" in cell for cell in row):
        raise StopReadingError("nul", at=number)


def main() -> int:
    """0: an answer was written, be it cells or why there are none."""
    limit_myself(
        cpu_seconds=limits.CPU_SECONDS,
        memory=limits.MEMORY_BYTES,
        answer=limits.ANSWER_BYTES,
    )
    content = sys.stdin.buffer.read(limits.MOST_BYTES + 1)
    json.dump(read(sys.argv[1], content).as_json(), sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main())
