"""Workbooks and archives to read, good and hostile."""

import io
import zipfile
from collections.abc import Callable

import xlsxwriter
from python_calamine import CalamineWorkbook
from xlsxwriter.worksheet import Worksheet


def workbook(fill: Callable[[Worksheet], object]) -> bytes:
    """A workbook with one sheet, filled by the function."""
    written = io.BytesIO()
    with xlsxwriter.Workbook(written, {"in_memory": True}) as book:
        fill(book.add_worksheet("Lijst"))
    return written.getvalue()


def filled(rows: list[list[object]]) -> bytes:
    """A workbook with these rows."""

    def fill(sheet: Worksheet) -> None:
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)

    return workbook(fill)


def cells_in(content: bytes) -> list[list[object]]:
    """The cells of the first sheet of a workbook."""
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    return [list(row) for row in book.get_sheet_by_index(0).to_python()]


def archive(**entries: bytes) -> bytes:
    """A zip file with these entries; `__` in a name stands for `/`."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in entries.items():
            packed.writestr(name.replace("__", "/") + ".xml", content)
    return written.getvalue()
