"""A CSV file as cells: encoding and delimiter are found out, not asked."""

import csv
import io

from thuisroute.exchange.reading import limits
from thuisroute.exchange.reading.answer import Answer, StopReadingError

ENCODINGS = ("utf-8-sig", "cp1252")
DELIMITERS = (";", ",", "\t")
# The first bytes of files that are surely something else than text.
OTHER_KINDS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF", b"\x1f\x8b", b"\x89PNG")
UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def read_csv(content: bytes) -> Answer:
    """All cells of the file; StopReadingError says why it cannot be read."""
    if content.startswith(OTHER_KINDS):
        raise StopReadingError("not-csv")
    if content.startswith(UTF_16):
        raise StopReadingError("utf-16")
    if b"\0" in content:
        raise StopReadingError(
            "nul", at=content.count(b"\n", 0, content.index(b"\0")) + 1
        )
    text = _decode(content)
    return Answer(cells=_cells(text))


def _decode(content: bytes) -> str:
    for encoding in ENCODINGS:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise StopReadingError("encoding")


def _cells(text: str) -> list[list[str]]:
    csv.field_size_limit(limits.LONGEST_CELL)
    rows = csv.reader(
        io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True
    )
    cells: list[list[str]] = []
    try:
        for row in rows:
            if len(cells) > limits.MOST_ROWS:
                raise StopReadingError("rows")
            cells.append(row)
    except csv.Error as wrong:
        code = "long-cell" if "field larger" in str(wrong) else "quotes"
        raise StopReadingError(code, at=len(cells) + 1) from wrong
    return cells


def _delimiter(text: str) -> str:
    """The sign that parts the first line with text into the most columns."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    unquoted = "".join(first.split('"')[::2])
    return max(DELIMITERS, key=unquoted.count)
