"""What a plan for a crisis and a risk factor have to say; which way to go when it goes
wrong (C16, P5c, P5e)."""

from collections.abc import Iterator
from dataclasses import dataclass

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.guidance import AcuteRoute, AcuteRule, CrisisRule
from thuisroute.kernel.verdicts import Reason, Verdict
from thuisroute.tenancies.rules.reviewing import DOMAINS

MOST_RISKS = 20
# How an early notice stands until somebody says to know of it.
TOLD = "told"


@dataclass(frozen=True)
class CrisisTerms:
    """In the resident's own words; `call` has one person a line."""

    signs: str
    helps: str
    call: str
    who_does_what: str
    avoid: str = ""
    place: str = ""


@dataclass(frozen=True)
class RiskTerms:
    """What may happen in a life domain, how it shows early, who does what then."""

    domain: str
    what: str
    early_signs: str
    who_acts: str


@dataclass(frozen=True)
class AcuteStep:
    """The question to be answered now, or the ways for who said no to all of them."""

    question: AcuteRoute | None
    rest: tuple[AcuteRoute, ...]


def crisis_rule(law: Agreement) -> CrisisRule | None:
    """None where the agreement says nothing of it."""
    return law.guidance.crisis if law.guidance else None


def acute_rule(law: Agreement) -> AcuteRule | None:
    """None where the agreement says nothing of it."""
    return law.guidance.acute if law.guidance else None


def may_be_planned(terms: CrisisTerms, *, article: str) -> Verdict:
    """A plan says how it shows, what helps, whom to call and who does what."""
    return Verdict(tuple(_missing(terms, article)))


def _missing(terms: CrisisTerms, article: str) -> Iterator[Reason]:
    if not terms.signs.strip():
        yield Reason("Write down how others see that it goes wrong.", article)
    if not terms.helps.strip():
        yield Reason("Write down what helps then.", article)
    if not terms.call.strip():
        yield Reason("Write down whom to call.", article)
    if not terms.who_does_what.strip():
        yield Reason("Write down who does what.", article)


def may_be_a_risk(
    risk: RiskTerms, *, domains: frozenset[str], written: int, article: str
) -> Verdict:
    """`domains`: those in which the writer reads words; `written`: how many stand."""
    return Verdict(tuple(_wrong(risk, domains, written, article)))


def _wrong(
    risk: RiskTerms, domains: frozenset[str], written: int, article: str
) -> Iterator[Reason]:
    if risk.domain not in domains or risk.domain not in DOMAINS:
        yield Reason("This life domain is not shared with you.")
    if not risk.what.strip():
        yield Reason("Write down what may happen.", article)
    if not risk.early_signs.strip():
        yield Reason("Write down how it shows early.", article)
    if not risk.who_acts.strip():
        yield Reason("Write down who does what.", article)
    if written >= MOST_RISKS:
        yield Reason("There are many already. Let go of one first.")


def acute_step(rule: AcuteRule, said_no: int) -> AcuteStep:
    """After so many times no, in the order of the agreement."""
    asked = [one for one in rule.routes if one.question is not None]
    if 0 <= said_no < len(asked):
        return AcuteStep(asked[said_no], ())
    return AcuteStep(None, tuple(one for one in rule.routes if one.question is None))


def acute_route(rule: AcuteRule, key: str) -> AcuteRoute | None:
    """A way by its key."""
    return next((one for one in rule.routes if one.id == key), None)
