"""A class is laid out in one file of styles: two pages do not share its name."""

import re
from collections import defaultdict
from pathlib import Path

STYLES = Path(__file__).parent.parent / "styles"
RULE = re.compile(r"^\s*(\.tr-[\w-]+) \{[^}]*display:", re.MULTILINE)


def test_a_class_is_laid_out_in_one_file() -> None:
    files: dict[str, set[str]] = defaultdict(set)
    for file in STYLES.glob("*.css"):
        if file.stem != "print":
            for name in RULE.findall(file.read_text()):
                files[name].add(file.name)
    assert len(files) > 50
    assert {name: found for name, found in files.items() if len(found) > 1} == {}
