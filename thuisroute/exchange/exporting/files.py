"""Rows as a file for a spreadsheet; no cell is ever a formula."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence

import xlsxwriter

from thuisroute.exchange.exporting.rows import columns_of
from thuisroute.exchange.rules.formulas import harmless

Row = Mapping[str, str]


def as_csv(rows: Iterable[Row]) -> bytes:
    """With the mark by which a spreadsheet recognises UTF-8."""
    written = io.StringIO()
    lines = csv.writer(written, delimiter=";", lineterminator="\r\n")
    lines.writerows([harmless(cell) for cell in cells] for cells in _cells(rows))
    return written.getvalue().encode("utf-8-sig")


def as_xlsx(rows: Iterable[Row]) -> bytes:
    """Every cell as text, so that nothing is calculated."""
    written = io.BytesIO()
    with xlsxwriter.Workbook(written, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        for number, cells in enumerate(_cells(rows)):
            for place, cell in enumerate(cells):
                sheet.write_string(number, place, cell)
        sheet.freeze_panes(1, 0)
        sheet.autofit()
    return written.getvalue()


def _cells(rows: Iterable[Row]) -> Iterable[Sequence[str]]:
    yield [str(heading) for heading in columns_of().values()]
    for row in rows:
        yield [row[name] for name in columns_of()]
