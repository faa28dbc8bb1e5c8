"""Looks at a workbook as a package, before any parser of sheets touches it."""

import io
import posixpath
import re
import zipfile

from thuisroute.exchange.reading import limits
from thuisroute.exchange.reading.answer import StopReadingError

WORKBOOK = "xl/workbook.xml"
RELATIONS = "xl/_rels/workbook.xml.rels"
OLD_EXCEL = b"\xd0\xcf\x11\xe0"
_FIRST_SHEET = re.compile(rb'<(?:\w+:)?sheet\b[^>]*?\b\w+:id="([^"]+)"')
_RELATION = re.compile(rb"<(?:\w+:)?Relationship\b[^>]*>")
_FORMULA = re.compile(
    rb'<(?:\w+:)?c\b[^>]*?\br="([A-Z]{1,3})(\d{1,7})"[^>]*>\s*<(?:\w+:)?f[\s/>]'
)


def check_package(content: bytes) -> list[tuple[int, int]]:
    """Places of formulas on the first sheet; StopReadingError when it is no workbook.

    The sizes are those of the package's own list, added up before anything is
    unpacked; a list that lies meets the limits of the process.
    """
    if content.startswith(OLD_EXCEL):
        raise StopReadingError("old-excel")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            _check_sizes(package)
            return _formulas(package)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as wrong:
        raise StopReadingError("not-xlsx") from wrong


def _check_sizes(package: zipfile.ZipFile) -> None:
    entries = package.infolist()
    unpacked = sum(entry.file_size for entry in entries)
    packed = sum(entry.compress_size for entry in entries) or 1
    if (
        len(entries) > limits.MOST_ENTRIES
        or unpacked > limits.MOST_UNPACKED_BYTES
        or unpacked / packed > limits.MOST_RATIO
    ):
        raise StopReadingError("bomb")
    if WORKBOOK not in package.namelist():
        raise StopReadingError("not-xlsx")


def _formulas(package: zipfile.ZipFile) -> list[tuple[int, int]]:
    sheet = _first_sheet(package)
    if sheet not in package.namelist():
        return []
    found = _FORMULA.finditer(package.read(sheet))
    places = (
        (int(match[2]), _column(match[1])) for match in found if match[1] and match[2]
    )
    return [
        place
        for place, _ in zip(places, range(limits.MOST_FORMULAS_NAMED), strict=False)
    ]


def _first_sheet(package: zipfile.ZipFile) -> str:
    match = _FIRST_SHEET.search(package.read(WORKBOOK))
    if match is None or RELATIONS not in package.namelist():
        raise StopReadingError("not-xlsx")
    for relation in _RELATION.findall(package.read(RELATIONS)):
        if _attribute(relation, b"Id") == match[1].decode():
            target = _attribute(relation, b"Target")
            return posixpath.normpath(posixpath.join("/xl", target)).lstrip("/")
    raise StopReadingError("not-xlsx")


def _attribute(tag: bytes, name: bytes) -> str:
    match = re.search(rb"\b" + name + rb'="([^"]*)"', tag)
    return match[1].decode("utf-8", "replace") if match else ""


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number
