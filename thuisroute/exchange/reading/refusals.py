"""Why a file as a whole is not read, in a sentence that says what to do."""

from collections.abc import Mapping

from thuisroute.exchange.reading import limits
from thuisroute.exchange.reading.answer import Answer
from thuisroute.kernel.verdicts import Reason, Refused

_TEXTS: Mapping[str, Reason] = {
    "name": Reason(
        "This file is not a CSV or Excel file by its name. "
        "Choose a file that ends in .csv or .xlsx."
    ),
    "empty": Reason("This file is empty. Choose a file with a row of column names."),
    "too-large": Reason(
        "This file is larger than %(most)s MB. Split it into smaller files."
    ),
    "not-csv": Reason(
        "The name says CSV, but this is another kind of file. "
        "Open it in Excel and save it as “CSV UTF-8” or as .xlsx."
    ),
    "not-xlsx": Reason(
        "The name says Excel (.xlsx), but this is no Excel workbook, or it is damaged "
        "or has a password. Open it in Excel and save it again as .xlsx."
    ),
    "old-excel": Reason(
        "This is an Excel workbook of an old kind or with a password. "
        "Open it in Excel and save it as .xlsx without a password."
    ),
    "utf-16": Reason(
        "This text is stored as UTF-16. Save it as “CSV UTF-8” and try again."
    ),
    "encoding": Reason(
        "The letters of this file cannot be read. Save it as “CSV UTF-8” and try again."
    ),
    "nul": Reason(
        "Row %(row)s holds an invisible character (NUL), so this is not plain text. "
        "Save the file again as “CSV UTF-8” or as .xlsx."
    ),
    "quotes": Reason(
        "From row %(row)s on the quotation marks do not match, so the columns cannot "
        "be told apart. Remove the stray quotation mark."
    ),
    "long-cell": Reason(
        "Row %(row)s has a cell with more than %(cell)s characters. Shorten it; "
        "a quotation mark that is never closed gives this as well."
    ),
    "rows": Reason(
        "This file has more than %(rows)s rows. Split it into smaller files."
    ),
    "columns": Reason(
        "This file has more than %(columns)s columns. "
        "Remove the ones that are not asked."
    ),
    "bomb": Reason(
        "This workbook unpacks to far more than a list needs. Copy the rows as values "
        "into a new workbook and save that."
    ),
    "too-much": Reason(
        "This file asks more memory or time than a list should. Copy the rows "
        "as values into a new file, or split it."
    ),
}


def refusal(code: str, *, at: int = 0) -> Refused:
    """The exception that puts this code into words; `at` is a row of the file."""
    reason = _TEXTS.get(code, _TEXTS["too-much"])
    values = {
        "row": str(at),
        "most": str(limits.MOST_BYTES // 1_000_000),
        "rows": str(limits.MOST_ROWS),
        "columns": str(limits.MOST_COLUMNS),
        "cell": str(limits.LONGEST_CELL),
    }
    asked = tuple(
        (key, text) for key, text in values.items() if f"%({key})s" in reason.text
    )
    return Refused(Reason(reason.text, values=asked), field="file")


def insist_on_cells(answer: Answer) -> Answer:
    """The answer, or Refused when the reader stopped or found nothing."""
    if answer.stopped:
        raise refusal(answer.stopped, at=answer.at)
    if not any(cell.strip() for row in answer.cells for cell in row):
        raise refusal("empty")
    return answer
