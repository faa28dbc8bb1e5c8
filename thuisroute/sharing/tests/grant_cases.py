"""What the sharing table of an agreement opens, case by case."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.events import EventName
from thuisroute.agreements.rules.parties import Participant
from thuisroute.agreements.rules.sharing import Ground, LifeDomain, WithoutConsent
from thuisroute.agreements.rules.terms import Trigger
from thuisroute.sharing.rules.facts import (
    ConsentGiven,
    InvolvedParty,
    Occurred,
    SharingFacts,
)
from thuisroute.sharing.rules.grants import grants
from thuisroute.sharing.rules.limits import Limit
from thuisroute.sharing.rules.special_classes import (
    CITIZEN_SERVICE_NUMBER,
    OFFER_ANSWERS,
)

TODAY = date(2027, 6, 15)
PARTY = UUID(int=7)
WORKER = Participant("care_provider", "support_worker")
CONSULTANT = Participant("housing_association", "housing_consultant")
IDENTITY, HOUSING = LifeDomain.IDENTITY, LifeDomain.HOUSING_AND_LIVING_BEHAVIOUR
JUSTICE, CARE = LifeDomain.JUSTICE, LifeDomain.SELF_CARE_AND_HEALTH
REGISTRATION = LifeDomain.REGISTRATION


@dataclass(frozen=True)
class Case:
    """One row of the sharing table, what happened, and what it opens: the domains, and
    the first day without them."""

    says: str
    opens: tuple[str, ...] = ()
    until: date | None = None
    to: Participant = WORKER
    domains: tuple[LifeDomain, ...] = (CARE,)
    ground: Ground = Ground.CONTRACT
    involved: str = "care_provider"
    since: date = date(2027, 1, 1)
    left: date | None = None
    happened: tuple[tuple[str, date], ...] = (("start", date(2027, 1, 1)),)
    consented: tuple[ConsentGiven, ...] = ()
    # What goes on when the resident says no.
    rest: tuple[LifeDomain, ...] = ()
    limits: tuple[Limit, ...] = ()
    # Whether the agreement has a rule for justice data, and lets these weigh requests.
    justice: bool = True
    weighs: bool = False


def _day(number: int) -> date:
    return TODAY.replace(day=number)


def _yes(
    rule: str = "this",
    since: int = 1,
    until: int = 20,
    *,
    domains: frozenset[str] | None = None,
    receiver: UUID | None = None,
) -> tuple[ConsentGiven, ...]:
    return (ConsentGiven(rule, _day(since), _day(until), domains, receiver),)


AGREED = _yes()
OPEN = (CARE.value,)
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
         consented=_yes("that")),
    Case("consent from tomorrow opens nothing", ground=Ground.CONSENT,
         consented=_yes(since=16)),
    Case("consent until today opens nothing", ground=Ground.CONSENT,
         consented=_yes(until=15)),
    Case("consent to a part opens that part", ground=Ground.CONSENT, until=_day(20),
         domains=(CARE, HOUSING), consented=_yes(domains=frozenset({CARE.value})),
         opens=OPEN),
    Case("consent to another organisation opens nothing", ground=Ground.CONSENT,
         consented=_yes(receiver=UUID(int=8))),
    Case("consent to this organisation does", ground=Ground.CONSENT, until=_day(20),
         consented=_yes(receiver=PARTY), opens=OPEN),
    Case("without consent what goes on goes on", ground=Ground.CONSENT,
         domains=(CARE, HOUSING), rest=(CARE,), opens=OPEN),
    Case("what is restricted is not open", domains=(CARE, HOUSING), opens=OPEN,
         limits=(Limit(domain=HOUSING.value),)),
    Case("everything can be restricted", limits=(Limit(),)),
    Case("a purpose that stands still opens nothing", limits=(Limit(purpose="this"),)),
    Case("another purpose that stands still changes nothing", opens=OPEN,
         limits=(Limit(purpose="that"),)),
    Case("a provider who takes part in the registration reads the BSN",
         domains=(IDENTITY, REGISTRATION),
         opens=(IDENTITY.value, REGISTRATION.value, CITIZEN_SERVICE_NUMBER)),
    Case("a provider who may only know who it is does not", domains=(IDENTITY,),
         opens=(IDENTITY.value,)),
    Case("an association never does", to=CONSULTANT,
         domains=(IDENTITY, REGISTRATION), involved="housing_association",
         opens=(IDENTITY.value, REGISTRATION.value)),
    Case("justice that the agreement names for nobody opens nothing",
         domains=(JUSTICE, CARE), opens=OPEN),
    Case("justice in an agreement without a rule for it opens nothing",
         domains=(JUSTICE, CARE), opens=OPEN, justice=False),
    Case("a yes to nothing opens nothing, not even to who weighs requests",
         ground=Ground.CONSENT, consented=_yes(domains=frozenset()), weighs=True),
    Case("who records refusals reads answers", domains=(IDENTITY, HOUSING),
         opens=(IDENTITY.value, HOUSING.value, OFFER_ANSWERS)),
    Case("who may not know the name reads none", domains=(HOUSING,),
         opens=(HOUSING.value,)),
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
        without_consent=WithoutConsent(Ground.STATUTORY_TASK, "1a", case.rest)
        if case.rest
        else None,
    )
    weighed = tuple(replace(one, handled_by=case.to) for one in agreement.rights)
    return replace(
        agreement,
        sharing=(rule,),
        rights=weighed if case.weighs else (),
        justice=agreement.justice if case.justice else None,
    )


def _facts(case: Case) -> SharingFacts:
    names = {
        "start": EventName.REFERRAL_REGISTERED.value,
        "end": EventName.REFERRAL_CLOSED.value,
    }
    return SharingFacts(
        parties=(InvolvedParty(PARTY, case.involved, case.since, case.left),),
        events=tuple(Occurred(names[name], on) for name, on in case.happened),
        consents=case.consented,
        limits=case.limits,
    )
