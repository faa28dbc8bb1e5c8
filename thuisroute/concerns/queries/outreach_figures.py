"""How many people were worried about and what came of it."""

from dataclasses import dataclass

from thuisroute.kernel.questions import Question


@dataclass(frozen=True, slots=True)
class OutreachCount:
    """Rounded by the database; `of` is an outcome, or how it stands with the term."""

    what: str
    of: str
    year: int
    number: int


def outreach_counted(year: int) -> Question[OutreachCount]:
    """Of the actor's own region, for the roles that may count it; else nothing."""
    sql = "SELECT * FROM concerns_outreach_counted(%s, %s)"
    return Question((sql, [year, year]), OutreachCount)
