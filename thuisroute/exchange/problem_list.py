"""Every problem of a file as CSV, in the language of who reads it."""

import csv
import io
from collections.abc import Iterable

from django.utils.translation import gettext

from thuisroute.exchange.rules.formulas import harmless
from thuisroute.exchange.rules.problems import RowProblem
from thuisroute.exchange.shown import problem_text


def problem_list(problems: Iterable[RowProblem]) -> bytes:
    """Row, column, message; with the mark by which a spreadsheet recognises UTF-8.

    Columns and messages repeat what stands in the file, so no cell may be a formula.
    """
    written = io.StringIO()
    lines = csv.writer(written, delimiter=";", lineterminator="\r\n")
    lines.writerow([gettext("Row"), gettext("Column"), gettext("What to do")])
    for problem in problems:
        told = problem_text(problem)
        lines.writerow([told.row, harmless(told.column), harmless(told.text)])
    return written.getvalue().encode("utf-8-sig")
