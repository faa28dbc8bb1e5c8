"""The first sheet of a workbook as cells."""

import io
from datetime import date, datetime, time, timedelta

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook

from thuisroute.exchange.reading import limits
from thuisroute.exchange.reading.answer import Answer, StopReadingError
from thuisroute.exchange.reading.xlsx_package import check_package

Cell = int | float | str | bool | time | date | datetime | timedelta


def read_xlsx(content: bytes) -> Answer:
    """All cells of the first sheet; StopReadingError says why it cannot be read."""
    formulas = check_package(content)
    sheet = _sheet(content)
    # Where the used part begins, so that rows keep the numbers that Excel shows.
    row, column = sheet.start or (0, 0)
    if sheet.height > limits.MOST_ROWS + 1:
        raise StopReadingError("rows")
    if column + sheet.width > limits.MOST_COLUMNS:
        raise StopReadingError("columns")
    margin = [""] * column
    cells = [
        [*margin, *(_text(cell) for cell in one)]
        for one in sheet.to_python(skip_empty_area=True)
    ]
    return Answer(cells=cells, formulas=formulas, first=row + 1)


def _sheet(content: bytes) -> CalamineSheet:
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(content))
        return workbook.get_sheet_by_index(0)
    except (CalamineError, ValueError, OSError) as wrong:
        raise StopReadingError("not-xlsx") from wrong


def _text(cell: Cell) -> str:
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else repr(cell)
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    return str(cell)
