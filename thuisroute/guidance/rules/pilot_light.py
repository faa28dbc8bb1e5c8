"""The rhythm of light contact after support has ended (A 6.1, S)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.relapse import PilotLightRule
from thuisroute.kernel.calendar import add_months
from thuisroute.kernel.verdicts import Reason, Verdict

NONE = Reason("Your region has no agreement on a pilot light.")
# What can be chosen where the agreement names no rhythm.
RHYTHMS = (1, 2, 3, 6, 12)


class Way(StrEnum):
    """How contact was sought."""

    VISIT = "visit"
    CALL = "call"
    MESSAGE = "message"


@dataclass(frozen=True)
class Contact:
    """`met`: there was contact; a few words on how it goes."""

    on: date
    way: Way
    met: bool
    words: str = ""


def pilot_light_of(law: Agreement) -> PilotLightRule | None:
    """What the region agreed on it, if anything."""
    return law.relapse.pilot_light if law.relapse else None


def rhythms(rule: PilotLightRule | None) -> tuple[int, ...]:
    """Months between contacts that can be chosen: the agreement's, or any."""
    if rule is not None and rule.every is not None:
        return (rule.every.months,)
    return RHYTHMS


def may_begin(
    rule: PilotLightRule | None, months: int, *, burning: bool, agreed: bool
) -> Verdict:
    """`burning`: one burns already; `agreed`: by the resident, who knows who keeps in
    touch, since something is shared for it after support has ended."""
    if rule is None:
        return Verdict((NONE,))
    against = []
    if burning:
        against.append(Reason("The pilot light burns already.", rule.article))
    if not agreed:
        against.append(Reason("Talk it over first: the resident has to agree."))
    if months not in rhythms(rule):
        against.append(Reason("Choose how often there is contact.", rule.article))
    return Verdict(against=tuple(against))


def may_end(words: str, *, asked: bool) -> Verdict:
    """`asked`: support was asked again and is not decided on; whoever decides reads
    what was asked by the pilot light."""
    against = []
    if not words.strip():
        against.append(Reason("Write down why it ends."))
    if asked:
        against.append(
            Reason("Support is asked again: that is decided or taken back first.")
        )
    return Verdict(tuple(against))


def may_be_noted(contact: Contact, *, begun_on: date, today: date) -> Verdict:
    """Since the pilot light began, today at the latest."""
    if begun_on <= contact.on <= today:
        return Verdict()
    return Verdict((Reason("Choose a day since it began, today at the latest."),))


def next_contact(contact: Contact, months: int, *, due: date) -> date:
    """Counted from the contact; who was sought in vain is due as before."""
    return max(due, add_months(contact.on, months)) if contact.met else due
