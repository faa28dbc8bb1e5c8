"""Where something stands in the law, since when, and what is still open about it."""

from dataclasses import dataclass
from datetime import date

from thuisroute.agreements.rules.articles import Text


@dataclass(frozen=True)
class LawPoint:
    """`since` is the first day of the text, `read_in` where we read it; what is `open`
    was not read in the law itself, and `to_check` says what a lawyer has to look at."""

    law: str
    article: str
    since: date | None = None
    read_in: Text | None = None
    open: bool = False
    to_check: Text | None = None

    def __str__(self) -> str:
        return f"{self.law} {self.article}"
