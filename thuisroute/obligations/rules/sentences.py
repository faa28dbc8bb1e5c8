"""Why something is due, as an English sentence for the command line."""

from thuisroute.kernel.calendar import Duration
from thuisroute.obligations.rules.obligation import Because, TermKind


def because(why: Because) -> str:
    """Such as: because lease.started on 2026-03-31 and 4d asks it every year."""
    term = duration(why.term)
    asked = {
        TermKind.WITHIN: f"asks it within {term}",
        TermKind.EVERY: f"asks it every {term}",
        TermKind.BEFORE: f"asks it {term} before `{why.attribute}`",
    }[why.kind]
    if why.kind is TermKind.BEFORE and why.term == Duration():
        asked = f"asks it on `{why.attribute}`"
    return f"because {why.event} on {why.on} and article {why.article} {asked}"


def duration(length: Duration) -> str:
    """Such as: 4 weeks, 1 year and 6 months."""
    years, months = divmod(length.months, 12)
    weeks, days = divmod(length.days, 7)
    if days:
        weeks, days = 0, length.days
    counted = ((years, "year"), (months, "month"), (weeks, "week"), (days, "day"))
    said = [f"{n} {unit}" if n == 1 else f"{n} {unit}s" for n, unit in counted if n]
    return " and ".join(said) or "0 days"
