"""How rows are read: everything that is wrong, all at once."""

from thuisroute.exchange.rules.columns import Column
from thuisroute.exchange.rules.table import Row, Sheet, Table, letters, read_table
from thuisroute.exchange.rules.values import cents, day, text_of

COLUMNS = (
    Column("code", "code", text_of(5), required=True),
    Column("rent", "huur", cents, required=True),
    Column("available_from", "beschikbaar vanaf", day),
)


def read(
    *cells: list[str], formulas: frozenset[tuple[int, int]] = frozenset()
) -> Table:
    sheet = Sheet(cells, formulas=formulas)
    return read_table(sheet, COLUMNS, key=lambda row: row.values["code"])


def said(table: Table) -> list[tuple[int, str, str]]:
    return [(one.row, one.column, one.reason.text) for one in table.problems]


def test_dutch_and_english_names_are_known_whatever_their_capitals() -> None:
    table = read(["CODE", "Rent", "Beschikbaar_vanaf"], ["a", "1,50", ""])
    assert table.rows == (Row(2, {"code": "a", "rent": 150, "available_from": None}),)
    assert not table.problems


def test_a_column_that_is_not_there_says_nothing_about_the_row() -> None:
    assert read(["code", "huur"], ["a", "1"]).rows[0].values == {
        "code": "a",
        "rent": 100,
    }


def test_unknown_missing_and_double_columns_are_all_told_at_once() -> None:
    table = read(["code", "code", "hur", "iets heel anders"], ["a", "b", "1", "2"])
    assert [(one.column, one.reason.text[:24]) for one in table.problems] == [
        ("code", "This column stands here "),
        ("hur", "No column has this name."),
        ("iets heel anders", "No column has this name."),
        ("huur", "This column is missing. "),
    ]
    assert dict(table.problems[1].reason.values)["dutch"] == "huur"


def test_a_merged_header_leaves_a_column_without_a_name() -> None:
    table = read(["code", "huur", ""], ["a", "1", "2"])
    assert said(table)[0][2].startswith("Column %(place)s has values but no name.")
    assert table.problems[0].reason.values == (("place", "C"),)


def test_every_wrong_cell_is_told_with_its_row_and_column() -> None:
    table = read(
        ["code", "huur", "beschikbaar vanaf"],
        ["te lang", "veel", "morgen"],
        ["b", "", ""],
        ["c", "=A1", ""],
        [],
        ["d", "2", ""],
        ["d", "3", ""],
    )
    assert [(one.row, one.column) for one in table.problems] == [
        (2, "code"), (2, "huur"), (2, "beschikbaar vanaf"),
        (3, "huur"), (4, "huur"), (7, ""),
    ]  # fmt: skip
    assert [row.number for row in table.rows] == [6]


def test_a_formula_of_a_workbook_is_refused_though_its_result_looks_right() -> None:
    table = read(["code", "huur"], ["a", "2"], formulas=frozenset({(2, 2)}))
    assert said(table)[0][2].startswith("This cell holds a formula.")


def test_only_column_names_is_no_list() -> None:
    assert said(read(["code", "huur"]))[0][2].startswith("There are only column names")


def test_columns_are_named_as_a_spreadsheet_names_them() -> None:
    assert [letters(place) for place in (0, 25, 26, 701, 702)] == [
        "A", "Z", "AA", "ZZ", "AAA",
    ]  # fmt: skip
