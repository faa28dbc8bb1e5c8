"""A text that stands in two files is parsed once, and told of each file."""

from pathlib import Path

import pytest

from thuisroute.kernel.yaml_file import read_yaml


@pytest.fixture
def two(tmp_path: Path) -> tuple[Path, Path]:
    return tmp_path / "first.yaml", tmp_path / "second.yaml"


def write(text: str, *files: Path) -> None:
    for file in files:
        file.write_text(text, encoding="utf-8")


def test_what_is_changed_in_one_stays_in_the_other(two: tuple[Path, Path]) -> None:
    write("homes:\n  - code: a\n", *two)
    first, second = (read_yaml(file) for file in two)
    assert isinstance(first.value, dict)
    first.value["homes"].append({"code": "b"})
    assert second.value == {"homes": [{"code": "a"}]}
    assert read_yaml(two[0]).value == {"homes": [{"code": "a"}]}


def test_the_places_are_those_of_each_file(two: tuple[Path, Path]) -> None:
    write("homes: 3\n", *two)
    found = [read_yaml(file).place(("homes",)).file for file in two]
    assert found == [str(file) for file in two]


@pytest.mark.parametrize("text", ["homes: [", "a: &x 1\nb: *x\n", "a: 1\na: 2\n"])
def test_what_is_wrong_is_told_of_each_file(two: tuple[Path, Path], text: str) -> None:
    write(text, *two)
    first, second = (read_yaml(file).problems for file in two)
    assert {one.file for one in first} == {str(two[0])}
    assert {one.file for one in second} == {str(two[1])}
    assert len(first) == len(second) > 0


def test_a_file_that_changed_is_read_anew(two: tuple[Path, Path]) -> None:
    write("homes: 3\n", two[0])
    assert read_yaml(two[0]).value == {"homes": 3}
    write("homes: 4\n", two[0])
    assert read_yaml(two[0]).value == {"homes": 4}
