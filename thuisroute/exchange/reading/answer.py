"""What the reader of a file answers: cells as text, or why it stopped."""

from dataclasses import asdict, dataclass, field


@dataclass(frozen=True)
class Answer:
    """`stopped` is a code of `refusals.py` or empty; `at` a row, `said` a detail.

    Cells are text: dates ISO, numbers with a point, yes and no as `true` and `false`.
    `formulas` holds row and column of each formula, both counted from 1; `first` is
    the number of the first row of `cells` in the file.
    """

    cells: list[list[str]] = field(default_factory=list)
    formulas: list[tuple[int, int]] = field(default_factory=list)
    first: int = 1
    stopped: str = ""
    at: int = 0
    said: str = ""

    def as_json(self) -> dict[str, object]:
        """Plain values, for the pipe between the two processes."""
        return asdict(self)


class StopReadingError(Exception):
    """The file will not be read any further."""

    def __init__(self, code: str, at: int = 0, said: str = "") -> None:
        super().__init__(code)
        self.answer = Answer(stopped=code, at=at, said=said)
