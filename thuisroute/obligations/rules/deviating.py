"""Who may do an obligation on another day, or not at all (AG5)."""

from dataclasses import dataclass
from uuid import UUID

from thuisroute.agreements.rules.parties import Participant
from thuisroute.kernel.verdicts import Reason, Verdict
from thuisroute.parties.rules.capabilities import Capability, may


@dataclass(frozen=True)
class Asked:
    """Of whom an obligation is asked; `party` is None as long as no organisation of
    that kind is involved, `of_region` says that it is about no resident."""

    article: str
    responsible: Participant
    party: UUID | None
    together_with: tuple[Participant, ...]
    of_region: bool = False


@dataclass(frozen=True)
class Deviator:
    """Who wants to do otherwise: a role at a party of some kind."""

    party: UUID
    party_kind: str
    role: str

    @property
    def seat(self) -> Participant:
        """As clocks name it."""
        return Participant(self.party_kind, self.role)


def may_deviate(asked: Asked, by: Deviator) -> Verdict:
    """The responsible party itself, also by a colleague who stands in, or a role that
    the clock has take part. What the region itself has to do is with who evaluates the
    agreement (P7a)."""
    if asked.of_region:
        if may(by.role, Capability.EVALUATE_AGREEMENT):
            return Verdict()
        reason = Reason(
            "Only who evaluates the agreement may do this on another day or not at "
            "all.",
            asked.article,
        )
        return Verdict((reason,))
    if may(by.role, Capability.DEVIATE) and _takes_part(asked, by):
        return Verdict()
    reason = Reason(
        "Only the one of whom this is asked, or who does it with them, may do it on "
        "another day or not at all.",
        asked.article,
    )
    return Verdict((reason,))


def _takes_part(asked: Asked, by: Deviator) -> bool:
    if asked.party is not None and by.party == asked.party:
        return True
    return by.seat in asked.together_with or (
        asked.party is None and by.seat == asked.responsible
    )
