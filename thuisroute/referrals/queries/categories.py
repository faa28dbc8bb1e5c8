"""A category of priority as a dossier meets it, also one that its agreement lost."""

from dataclasses import dataclass

from thuisroute.agreements.queries import other_laws
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.priority import PriorityCategory
from thuisroute.referrals.rules.priority import UNDECIDED, Standing


@dataclass(frozen=True, slots=True)
class Known:
    """`gone`: only another version of the agreement has it."""

    category: PriorityCategory | None
    gone: bool = False


def known_category(law: Agreement, entry: str) -> Known:
    """In the agreement of the dossier; else in the newest other version that has it,
    since what was decided under that one is still told, objected to and answered."""
    own = _in(law, entry)
    if own is not None or not entry:
        return Known(own)
    others = (_in(one, entry) for one in other_laws(law))
    found = next((one for one in others if one is not None), None)
    return Known(found, gone=found is not None)


def open_category(law: Agreement, now: Standing) -> Known:
    """The one about which something was decided or said that still stands."""
    return Known(None) if now.state in UNDECIDED else known_category(law, now.category)


def _in(law: Agreement, entry: str) -> PriorityCategory | None:
    return law.priority.category(entry) if law.priority else None
