"""Which party answers for what an agreement asks of a kind of party (AG4)."""

from collections.abc import Iterable, Mapping
from datetime import date
from uuid import UUID

from thuisroute.sharing.rules.facts import InvolvedParty


def responsible_parties(
    involved: Iterable[InvolvedParty], *, today: date
) -> Mapping[str, UUID]:
    """For each kind the party that is involved longest without a break: who joins a
    dossier later helps, and takes over when the first one has left. Once all have left
    it stays with the last."""
    found: dict[str, UUID] = {}
    for one in sorted(involved, key=lambda one: _precedence(one, today)):
        found.setdefault(one.kind, one.party)
    return found


def _precedence(one: InvolvedParty, today: date) -> tuple[bool, int, str]:
    left = one.until is not None and one.until <= today
    order = -(one.until or date.max).toordinal() if left else one.since.toordinal()
    return left, order, str(one.party)
