"""What is wrong with a file that somebody wrote, where, and how to mend it."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from difflib import get_close_matches

from thuisroute.kernel.wording import worded


@dataclass(frozen=True, order=True)
class Place:
    """Where something stands; lines and columns count from 1."""

    file: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, order=True)
class Problem:
    """One thing wrong; lines and columns count from 1, `code` is stable."""

    file: str
    line: int
    column: int
    code: str
    message: str
    mend: str

    @classmethod
    def at(cls, place: Place, code: str, message: str, mend: str) -> "Problem":
        """A problem with what stands at a place."""
        return cls(place.file, place.line, place.column, code, message, mend)

    def as_json(self) -> dict[str, object]:
        """The fields by name, for `--json`."""
        return asdict(self)

    def as_text(self) -> str:
        """Two lines for a person: where and what, then how to mend it."""
        where = f"{self.file}:{self.line}:{self.column}"
        return f"{where}: {self.message} [{self.code}]\n    {self.mend}"


def suggestion(wrong: str, known: Iterable[str]) -> str:
    """How to mend a name that is not known: the nearest ones, or all of them."""
    names = sorted(known)
    match get_close_matches(wrong, names, n=2, cutoff=0.6):
        case [one]:
            return worded("Did you mean `%(one)s`?", one=one)
        case [one, other]:
            return worded(
                "Did you mean `%(one)s` or `%(other)s`?", one=one, other=other
            )
    if not names:
        return worded("There is none to choose from yet; write its entry first.")
    return worded("Choose from: %(names)s.", names=", ".join(names))
