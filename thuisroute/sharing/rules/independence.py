"""Whether somebody can stand beside a resident and nobody else (Wmo 2015 2.2.4)."""

from dataclasses import dataclass

from thuisroute.kernel.verdicts import Reason, Verdict


@dataclass(frozen=True, slots=True)
class Supporters:
    """How many people of an organisation do this work, and how many of them have no
    workplace at another organisation that is involved with the resident."""

    all: int
    independent: int


def may_be_named(found: Supporters) -> Verdict:
    """By a resident; those who are not independent see nothing, also when it is."""
    if not found.all:
        return Verdict((Reason("Nobody works at this organisation yet."),))
    if not found.independent:
        return Verdict(
            (
                Reason(
                    "Everybody there also works for an organisation that supports "
                    "this resident. Choose another organisation."
                ),
            )
        )
    return Verdict(())
