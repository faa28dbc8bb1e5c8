"""Files of every make, read in a process of their own within measured limits."""

import resource
import time
from collections.abc import Callable
from datetime import date

import pytest
from xlsxwriter.worksheet import Worksheet

from thuisroute.exchange.reading import limits
from thuisroute.exchange.reading.sandbox import read_sheet
from thuisroute.exchange.tests.workbooks import archive, filled, workbook
from thuisroute.kernel.verdicts import Refused

CELLS = [["code", "huur"], ["Één", "712,40"]]


def refusal(name: str, content: bytes) -> str:
    with pytest.raises(Refused) as refused:
        read_sheet(name, content)
    reason = refused.value.reasons[0]
    return reason.text % dict(reason.values)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_text_is_read_whatever_its_encoding_and_delimiter(
    encoding: str, delimiter: str
) -> None:
    text = "\r\n".join(delimiter.join(row) for row in CELLS)
    assert read_sheet("lijst.CSV", text.encode(encoding)).cells == CELLS


def test_a_comma_parts_columns_when_the_header_says_so() -> None:
    text = b'code,huur\na,"712,40"\n'
    assert read_sheet("lijst.csv", text).cells[1] == ["a", "712,40"]


def test_a_workbook_gives_dates_numbers_and_the_places_of_formulas() -> None:
    def fill(sheet: Worksheet) -> None:
        sheet.write_row(2, 1, ["datum", "huur", "lift"])
        sheet.write_datetime(3, 1, date(2026, 3, 31))
        sheet.write_row(3, 2, [712.4, True])
        sheet.write_formula(4, 2, "=1+1", None, 2)

    answer = read_sheet("lijst.xlsx", workbook(fill))
    # A date without a format is a number in the file; its column knows what it means.
    assert answer.cells[1] == ["", "46112", "712.4", "true"]
    assert (answer.first, answer.formulas) == (3, [(5, 3)])


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("lijst.doc", b"a;b", "not a CSV or Excel file by its name"),
        ("lijst", b"a;b", "not a CSV or Excel file by its name"),
        ("lijst.csv", b"", "This file is empty"),
        ("lijst.csv", b" ;\n\n", "This file is empty"),
        ("lijst.xlsx", filled([]), "This file is empty"),
        ("lijst.csv", filled([["a"]]), "this is another kind of file"),
        ("lijst.xlsx", b"a;b\n1;2\n", "this is no Excel workbook"),
        ("lijst.xlsx", b"\xd0\xcf\x11\xe0" + b"a" * 99, "an old kind or with"),
        ("lijst.xlsx", filled([["a"]])[:-900], "this is no Excel workbook"),
        ("lijst.xlsx", archive(word__document=b"<a/>"), "this is no Excel workbook"),
        ("lijst.csv", "a;b".encode("utf-16"), "stored as UTF-16"),
        ("lijst.csv", b"a;b\n1;\x00\n", "Row 2 holds an invisible character"),
        ("lijst.csv", b"a;b\n1;\x81\n", "The letters of this file cannot be read"),
        ("lijst.csv", b'a;b\n"1"2;3\n', "From row 2 on the quotation marks"),
        ("lijst.csv", b"a;b\n1;" + b"x" * 2001, "Row 2 has a cell with more than 2000"),
        ("lijst.xlsx", filled([["a"], ["x" * 2001]]), "Row 2 has a cell with more"),
        ("lijst.csv", b"a\n" * 10_002, "more than 10000 rows"),
        ("lijst.csv", b"a;" * 61, "more than 60 columns"),
        ("lijst.csv", b"x" * 5_000_001, "larger than 5 MB"),
    ],
)  # fmt: skip
def test_what_is_no_list_is_refused_with_what_to_do(
    name: str, content: bytes, said: str
) -> None:
    assert said in refusal(name, content)


def bomb() -> bytes:
    return archive(xl__workbook=b"<a/>", xl__sheet=b"0" * 60_000_000)


def far_corner() -> bytes:
    def fill(sheet: Worksheet) -> None:
        sheet.write(0, 0, "a")
        sheet.write(1_048_575, 16_383, "z")

    return workbook(fill)


def many_rows() -> bytes:
    return filled([["abc"] * 20 for _ in range(12_000)])


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (bomb, "unpacks to far more"),
        (many_rows, "more than 10000 rows"),
        (far_corner, "more memory or time"),
    ],
)
def test_a_hostile_workbook_costs_little_time_and_memory(
    make: Callable[[], bytes], said: str
) -> None:
    content = make()
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    began = time.monotonic()
    sentence = refusal("lijst.xlsx", content)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert said in sentence
    assert after.ru_utime - before.ru_utime < limits.CPU_SECONDS
    assert time.monotonic() - began < limits.WALL_SECONDS
