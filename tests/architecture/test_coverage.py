"""docs/coverage.md: each item of each pack has a row, and what a row names is there."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from thuisroute.kernel.yaml_file import read_yaml

ROOT = Path(__file__).parents[2]
REGIONS = ROOT / "regions"
PAGE = (ROOT / "docs" / "coverage.md").read_text(encoding="utf-8")
SECTIONS = (
    "articles", "products", "home_types", "lease_forms", "targets", "demand", "bids",
    "bid_notes", "bodies", "phases", "programme",
)  # fmt: skip
WITHIN = ("items", "subjects")
MISSING, PEOPLE = "not built yet: ", "people's work: "
HEAD = re.compile(
    r"Of (\d+) items the program carries (\d+), (\d+) are people's work, (\d+) are "
    r"not built yet\."
)
PACKS = sorted(
    head.parent.relative_to(REGIONS).as_posix()
    for name in ("agreement.yaml", "norm.yaml")
    for head in REGIONS.glob(f"**/{name}")
)


@dataclass(frozen=True)
class Row:
    """One item: what carries it, and which tests show that."""

    item: str
    asks: str
    carried: str
    shown: str

    @property
    def named(self) -> list[str]:
        """Modules and tests that the row names."""
        return re.findall(r"`([^`]+)`", f"{self.carried} {self.shown}")


def chapters() -> dict[str, str]:
    """The text about each pack, by its code."""
    parts = re.split(r"^Pack `([^`]+)`\. ", PAGE, flags=re.MULTILINE)[1:]
    texts = [part.split("\n## ")[0] for part in parts[1::2]]
    return dict(zip(parts[::2], texts, strict=True))


def rows_in(text: str) -> list[Row]:
    """The rows of a table, without its two lines of headings."""
    lines = [line for line in text.splitlines() if line.startswith("|")]
    cells = [[one.strip() for one in line[1:-1].split(" | ")] for line in lines]
    return [Row(*[one.strip("` ") if at == 0 else one for at, one in enumerate(row)])
            for row in cells[2:]]  # fmt: skip


def items_of(folder: Path) -> Iterator[str]:
    """Every item of a pack's own files, by section and name."""
    for file in sorted(folder.glob("*.yaml")):
        values = read_yaml(file).value
        for section in SECTIONS:
            for entry in values.get(section, ()) if isinstance(values, dict) else ():
                yield from _named(section, entry)


def _named(section: str, entry: Mapping[str, object]) -> Iterator[str]:
    name = f"{section}/{entry.get('number') or entry['id']}"
    yield name
    for key in WITHIN:
        within = entry.get(key, [])
        assert isinstance(within, list)
        yield from (f"{name}/{one['id']}" for one in within)


ROWS = {pack: rows_in(text) for pack, text in chapters().items()}
EVERY = [row for rows in ROWS.values() for row in rows]


@pytest.mark.parametrize("pack", PACKS)
def test_every_item_of_every_pack_has_its_row(pack: str) -> None:
    assert sorted(row.item for row in ROWS.get(pack, [])) == sorted(
        items_of(REGIONS / pack)
    )


def test_no_cell_is_empty_and_each_says_what_carries_the_item() -> None:
    for row in EVERY:
        assert row.item
        assert row.asks
        assert row.shown
        said = row.carried.removeprefix(MISSING).removeprefix(PEOPLE)
        assert said, row.item
        assert said != row.carried or row.carried.startswith("`"), row.item


@pytest.mark.parametrize("name", sorted({one for row in EVERY for one in row.named}))
def test_every_module_and_test_that_is_named_is_there(name: str) -> None:
    path, _, test = name.partition("::")
    found = [ROOT / "thuisroute" / path, ROOT / path]
    file = next((one for one in found if one.is_file()), None)
    assert file is not None, name
    assert not test or f"def {test}(" in file.read_text(encoding="utf-8"), name


def test_what_is_missing_is_counted_at_the_head() -> None:
    assert _figures(PAGE) == _counted(EVERY)
    for pack, text in chapters().items():
        assert _figures(text) == _counted(ROWS[pack]), pack


def _figures(text: str) -> list[int]:
    found = HEAD.search(text)
    assert found is not None
    return [int(one) for one in found.groups()]


def _counted(rows: list[Row]) -> list[int]:
    missing = sum(row.carried.startswith(MISSING) for row in rows)
    people = sum(row.carried.startswith(PEOPLE) for row in rows)
    return [len(rows), len(rows) - missing - people, people, missing]
