"""One thing wrong in a file: where, and what to do."""

from dataclasses import dataclass

from thuisroute.kernel.verdicts import Reason


@dataclass(frozen=True)
class RowProblem:
    """`row` counts as the spreadsheet does; `column` as in the file, or empty.

    `english` is the column's English name where the file did not name it itself.
    """

    row: int
    column: str
    reason: Reason
    english: str = ""
