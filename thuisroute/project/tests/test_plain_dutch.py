"""The pages of residents are in plain Dutch, checked word by word (B1, X4)."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_file

import thuisroute
from thuisroute.project.catalogues import KEYWORDS, METHODS, OPTIONS, stored
from thuisroute.project.tests.plain_dutch import faults

PROGRAM = Path(thuisroute.__file__).parent
DESK = PROGRAM / "desk"
# Everything that residents read was written in these files.
WRITTEN_IN = (
    *sorted((DESK / "templates" / "desk" / "own").glob("*.jinja")),
    *sorted((DESK / "views" / "own").glob("*.py")),
    DESK / "own_words.py",
    DESK / "own_surroundings.py",
    DESK / "own_consents.py",
    DESK / "forms" / "own.py",
    DESK / "forms" / "own_consent.py",
)


def texts() -> Iterator[tuple[str, str]]:
    dutch = {
        one.id if isinstance(one.id, str) else one.id[0]: one.string
        for one in stored(DESK)
        if one.id
    }
    for file in WRITTEN_IN:
        for _line, message, *_more in extract_from_file(
            METHODS[file.suffix], file, KEYWORDS, options=OPTIONS[file.suffix]
        ):
            english = message if isinstance(message, str) else message[0]
            said = dutch[english]
            for text in [said] if isinstance(said, str) else said or ():
                yield file.name, text


def test_everything_that_residents_read_is_plain() -> None:
    found = [f"{where}: {fault}" for where, text in texts() for fault in faults(text)]
    assert not found, "\n".join(found)


def test_there_is_something_to_check() -> None:
    assert len(list(texts())) > 100


@pytest.mark.parametrize(
    "text",
    [
        "Indien u dit wenst.",
        "Wij weten en u leest en zij zien en men hoort en ik zeg en u vraagt.",
        "Dit is uw woonruimteverdelingssysteem.",
    ],
)
def test_what_is_not_plain_is_found(text: str) -> None:
    assert list(faults(text))
