"""What residents may write themselves: anything, as long as there is room."""

from thuisroute.kernel.verdicts import Reason, Verdict
from thuisroute.meetings.rules.rounds import DOMAINS

MOST_WORDS = 20


def may_add_words(domain: str, text: str, *, written: int) -> Verdict:
    """`written`: how many texts of theirs stand there already."""
    if domain not in DOMAINS:
        return Verdict((Reason("Choose what it is about."),))
    if not text.strip():
        return Verdict((Reason("Write something first."),))
    if written >= MOST_WORDS:
        return Verdict(
            (Reason("You have written a lot already. Take something back first."),)
        )
    return Verdict()
