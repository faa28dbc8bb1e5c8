"""Text out of a file that anybody may have written, or what is wrong with the file."""

import re
from pathlib import Path

from thuisroute.kernel.problem import Place, Problem
from thuisroute.kernel.wording import worded

LARGEST_BYTES = 512 * 1024
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")


def read_text(path: Path) -> str | Problem:
    """The file's text, or the problem: not there, no file, too large, not UTF-8."""
    place = Place(str(path))
    try:
        if not path.exists():
            return Problem.at(
                place,
                "missing-file",
                worded("there is no such file"),
                worded("Check the path."),
            )
        if not path.is_file():
            return Problem.at(
                place,
                "not-a-file",
                worded("this is not a file"),
                worded("Give the path of a file."),
            )
        with path.open("rb") as file:
            content = file.read(LARGEST_BYTES + 1)
    except (OSError, ValueError) as wrong:
        return Problem.at(
            place,
            "unreadable",
            worded("the file cannot be read (%(why)s)", why=wrong.__class__.__name__),
            worded("Check the path and that you may read it."),
        )
    return _decode(content, place)


def _decode(content: bytes, place: Place) -> str | Problem:
    if len(content) > LARGEST_BYTES:
        return Problem.at(
            place,
            "too-large",
            worded("the file is larger than %(size)s KiB", size=LARGEST_BYTES // 1024),
            worded("Split it into several files."),
        )
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        line = content.count(b"\n", 0, wrong.start) + 1
        return Problem.at(
            Place(place.file, line),
            "not-utf8",
            worded("this line has bytes that are not UTF-8 text"),
            worded("Save the file as text in UTF-8."),
        )
    return _without_control(text, place)


def _without_control(text: str, place: Place) -> str | Problem:
    found = _CONTROL.search(text)
    if found is None:
        return text
    line = text.count("\n", 0, found.start()) + 1
    column = found.start() - text.rfind("\n", 0, found.start())
    code = "nul-byte" if found.group() == "\0" else "control-character"
    return Problem.at(
        Place(place.file, line, column),
        code,
        worded(
            "there is an invisible character (code %(number)s) here",
            number=ord(found.group()),
        ),
        worded("Remove it; the file may have been saved as something other than text."),
    )
