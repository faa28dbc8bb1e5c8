"""What the sharing table of an agreement opens, case by case."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.events import EventName
from thuisroute.agreements.rules.parties import Participant
from thuisroute.agreements.rules.sharing import Ground, LifeDomain
from thuisroute.agreements.rules.terms import Trigger
from thuisroute.sharing.rules.grants import (
    CITIZEN_SERVICE_NUMBER,
    OFFER_ANSWERS,
    ConsentGiven,
    InvolvedParty,
    Occurred,
    SharingFacts,
    grants,
)

TODAY = date(2027, 6, 15)
PARTY = UUID(int=7)
WORKER = Participant("care_provider", "support_worker")
CONSULTANT = Participant("housing_association", "housing_consultant")
IDENTITY, HOUSING = LifeDomain.IDENTITY, LifeDomain.HOUSING_AND_LIVING_BEHAVIOUR
JUSTICE = LifeDomain.JUSTICE


@dataclass(frozen=True)
class Case:
    """One row of the sharing table, what happened, and what it opens: the domains, and
    the first day without them."""

    says: str
    opens: tuple[str, ...] = ()
    until: date | None = None
    to: Participant = WORKER
    domains: tuple[LifeDomain, ...] = (JUSTICE,)
    ground: Ground = Ground.CONTRACT
    involved: str = "care_provider"
    since: date = date(2027, 1, 1)
    left: date | None = None
    happened: tuple[tuple[str, date], ...] = (("start", date(2027, 1, 1)),)
    consented: tuple[tuple[str, date, date], ...] = ()


def _day(number: int) -> date:
    return TODAY.replace(day=number)


AGREED = (("this", _day(1), _day(20)),)
OPEN = (JUSTICE.value,)
CASES = (
    Case("what started is open", opens=OPEN),
    Case("what did not start is not", happened=()),
    Case("what starts tomorrow is not", happened=(("start", _day(16)),)),
    Case("what ended is not", happened=(("start", _day(1)), ("end", _day(14)))),
    Case(
        "what ends later is open until then", opens=OPEN, until=_day(20),
        happened=(("start", _day(1)), ("end", _day(20))),
    ),
    Case(
        "what began again is open again", opens=OPEN,
        happened=(("start", _day(1)), ("end", _day(5)), ("start", _day(9))),
    ),
    Case(
        "what ended before it began has not ended", opens=OPEN,
        happened=(("end", _day(1)), ("start", _day(9))),
    ),
    Case(
        "who comes in after the end gets nothing", since=_day(9),
        happened=(("start", _day(1)), ("end", _day(5))),
    ),
    Case("who left has nothing", left=_day(15)),
    Case("who leaves tomorrow has it until then", opens=OPEN, until=_day(16),
         left=_day(16)),
    Case("who is another kind of party has nothing", involved="municipality"),
    Case("without consent nothing", ground=Ground.CONSENT),
    Case("with consent until its end", opens=OPEN, until=_day(20),
         ground=Ground.CONSENT, consented=AGREED),
    Case("consent to something else opens nothing", ground=Ground.CONSENT,
         consented=(("that", _day(1), _day(20)),)),
    Case("consent from tomorrow opens nothing", ground=Ground.CONSENT,
         consented=(("this", _day(16), _day(20)),)),
    Case("consent until today opens nothing", ground=Ground.CONSENT,
         consented=(("this", _day(1), _day(15)),)),
    Case("a provider who may know who it is reads the BSN", domains=(IDENTITY,),
         opens=(IDENTITY.value, CITIZEN_SERVICE_NUMBER)),
    Case("an association never does", to=CONSULTANT, domains=(IDENTITY,),
         involved="housing_association", opens=(IDENTITY.value,)),
    Case("who records refusals reads answers", domains=(HOUSING,),
         opens=(HOUSING.value, OFFER_ANSWERS)),
    Case("who does not record them reads none", to=CONSULTANT, domains=(HOUSING,),
         involved="housing_association", opens=(HOUSING.value,)),
)  # fmt: skip


def grant_differences(agreement: Agreement) -> Iterator[str]:
    """The cases in which the rule opens something else."""
    for case in CASES:
        found = {
            (row.domains, row.until)
            for row in grants(_agreed(agreement, case), _facts(case), today=TODAY)
        }
        if found != ({(case.opens, case.until)} if case.opens else set()):
            yield f"{case.says}: {found}"


def _agreed(agreement: Agreement, case: Case) -> Agreement:
    rule = replace(
        agreement.sharing[0],
        id="this",
        ground=case.ground,
        to=case.to,
        domains=case.domains,
        starts=(Trigger(EventName.REFERRAL_REGISTERED),),
        until=(Trigger(EventName.REFERRAL_CLOSED),),
    )
    return replace(agreement, sharing=(rule,))


def _facts(case: Case) -> SharingFacts:
    names = {
        "start": EventName.REFERRAL_REGISTERED.value,
        "end": EventName.REFERRAL_CLOSED.value,
    }
    return SharingFacts(
        parties=(InvolvedParty(PARTY, case.involved, case.since, case.left),),
        events=tuple(Occurred(names[name], on) for name, on in case.happened),
        consents=tuple(ConsentGiven(*one) for one in case.consented),
    )
