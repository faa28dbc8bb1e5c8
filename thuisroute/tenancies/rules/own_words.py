"""What a resident may write for the next talk: anything, in their own words."""

from thuisroute.kernel.verdicts import Reason, Verdict
from thuisroute.tenancies.rules.reviewing import DOMAINS

MOST_WAITING = 20


def may_write(domain: str, text: str, *, waiting: int) -> Verdict:
    """`waiting`: how many texts wait for a talk already."""
    if domain not in DOMAINS:
        return Verdict((Reason("Choose what it is about."),))
    if not text.strip():
        return Verdict((Reason("Write something first."),))
    if waiting >= MOST_WAITING:
        return Verdict(
            (Reason("You have written a lot already. Take something back first."),)
        )
    return Verdict()
