"""What is wrong with a pack is told in Dutch to who reads Dutch, whole."""

import re
from pathlib import Path

import pytest
from django.utils import translation

from thuisroute.agreements.packs.checking import check
from thuisroute.agreements.tests.spoilt import CASES, Spoilt
from thuisroute.kernel.problem import Problem

# Whatever the pack itself says: keys, values, and names of files.
OF_THE_PACK = re.compile(r"`[^`]*`|\S+/\S*")
ENGLISH = re.compile(
    r"\b(?:the|this|these|that|there|not|and|or|with|without|than|has|have|nothing"
    r"|nobody|add|write|leave|choose|one of)\b",
    re.IGNORECASE,
)


def told(pack: Path, language: str) -> tuple[Problem, ...]:
    with translation.override(language):
        return check(pack)


def place(one: Problem) -> tuple[str, int, int, str]:
    return one.file, one.line, one.column, one.code


@pytest.mark.parametrize("spoilt", CASES.values(), ids=CASES.keys())
def test_every_problem_and_its_cure_are_there_in_dutch(
    spoilt: Spoilt, tmp_path: Path
) -> None:
    pack, _line = spoilt.make(tmp_path)
    english, dutch = told(pack, "en"), told(pack, "nl")
    assert [place(one) for one in dutch] == [place(one) for one in english]
    said = {text for one in english for text in (one.message, one.mend)}
    for one in dutch:
        for text in (one.message, one.mend):
            assert text not in said
            assert not ENGLISH.findall(OF_THE_PACK.sub("", text))
