"""What a rule answers: yes or no, always with reasons that cite the agreement."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason in words; `text` is an English msgid, `values` fill it in."""

    text: str
    article: str = ""
    values: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """Allowed if, and only if, no reason stands against it."""

    against: tuple[Reason, ...] = ()
    in_favour: tuple[Reason, ...] = ()

    @property
    def allowed(self) -> bool:
        return not self.against


class Refused(Exception):  # noqa: N818 - a refusal is an answer, not an error
    """An action that may not be done now; its reasons are shown to the user."""

    def __init__(self, *reasons: Reason, field: str = "") -> None:
        super().__init__("; ".join(reason.text for reason in reasons))
        self.reasons = reasons
        self.field = field


def insist(verdict: Verdict) -> None:
    """Raise what stands against it, if anything does."""
    if not verdict.allowed:
        raise Refused(*verdict.against)
