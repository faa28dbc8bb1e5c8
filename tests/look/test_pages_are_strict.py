"""What the content security policy forbids stands in no template."""

import re
from pathlib import Path

import pytest

import thuisroute
from thuisroute.project.jinja import known_icons

PROGRAM = Path(thuisroute.__file__).parent
TEMPLATES = sorted(PROGRAM.glob("*/templates/**/*.jinja"))


def _name(file: Path) -> str:
    return str(file.relative_to(PROGRAM))


@pytest.mark.parametrize("file", TEMPLATES, ids=_name)
def test_a_template_has_no_style_and_no_script_in_its_tags(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert re.findall(r"<[^>{]*\s(?:style|on[a-z]+)\s*=", text) == []
    assert "<style" not in text
    assert re.findall(r"<script(?![^>]*\bsrc=)", text) == []
    assert "javascript:" not in text


@pytest.mark.parametrize("file", TEMPLATES, ids=_name)
def test_a_template_fetches_nothing_from_elsewhere(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert re.findall(r"""(?:src|href)=["'](?:https?:)?//""", text) == []


@pytest.mark.parametrize("file", TEMPLATES, ids=_name)
def test_every_icon_that_a_template_names_exists(file: Path) -> None:
    named = set(re.findall(r'\bicon\("([\w-]+)"', file.read_text(encoding="utf-8")))
    assert named - known_icons() == set()
