"""The work of one seat on one day, from one round trip."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import chain
from uuid import UUID

from thuisroute.agreements.access import WaitingNotice, unconfirmed
from thuisroute.concerns.queries.outreach_due import FileWaiting, files_waiting
from thuisroute.desk.due_groups import SHOWN, Choice, Group, cut, groups_asked
from thuisroute.desk.ended_news import Ended, ask_ended
from thuisroute.desk.shop_today import Shop, ask_shop
from thuisroute.desk.stays_today import Away, ask_away
from thuisroute.desk.steps import Kind, turns
from thuisroute.desk.worries import Worry, worries_asked
from thuisroute.guidance.queries.notices import notices_waiting
from thuisroute.guidance.queries.waiting import scaling_waiting
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import Question, ask
from thuisroute.matching.queries.waiting import matches_waiting, talks_waiting
from thuisroute.meetings.queries.meetings import ToDo, ToMeet, of_meetings
from thuisroute.parties.queries import PartyName, party_names
from thuisroute.parties.rules.capabilities import Capability, may
from thuisroute.referrals.queries.join_news import (
    JoinNews,
    join_answers,
    join_requests_waiting,
)
from thuisroute.referrals.queries.waiting import parked_waiting, referrals_waiting
from thuisroute.residents.queries.dossiers import Waiting
from thuisroute.sharing.queries.consents import EndingConsent, ending_consents
from thuisroute.sharing.queries.policy import Arrival, Opened, arrivals, emergencies
from thuisroute.sharing.queries.rights import RequestWaiting, requests_waiting
from thuisroute.tenancies.queries.waiting import (
    leases_waiting,
    matches_with_lease,
)

NEW_FOR = timedelta(days=14)


@dataclass(frozen=True)
class Agenda:
    """All that the page of today shows."""

    groups: list[Group]
    parties: list[PartyName]
    arrivals: list[Arrival] = field(default_factory=list)
    waiting: Mapping[Kind, list[Waiting]] = field(default_factory=dict)
    to_decide: list[JoinNews] = field(default_factory=list)
    answers: list[JoinNews] = field(default_factory=list)
    ending: list[EndingConsent] = field(default_factory=list)
    to_review: list[Opened] = field(default_factory=list)
    rights: list[RequestWaiting] = field(default_factory=list)
    unconfirmed: list[WaitingNotice] = field(default_factory=list)
    outreach: list[FileWaiting] = field(default_factory=list)
    worries: list[Worry] = field(default_factory=list)
    to_meet: list[ToMeet] = field(default_factory=list)
    decided: list[ToDo] = field(default_factory=list)
    away: Away = field(default_factory=Away)
    ended: Ended = field(default_factory=Ended)
    shop: Shop = field(default_factory=Shop)

    def residents(self) -> Iterator[UUID | None]:
        """Whose names or numbers stand on the page."""
        yield from (row.resident_id for group in self.groups for row in group.rows)
        yield from (row.resident_id for row in self.arrivals)
        yield from (row.resident_id for row in self.rights)
        yield from (getattr(row, "resident_id", None) for row in self.worries)
        yield from (row.resident_id for row in self.to_meet)
        yield from (row.resident_id for row in self.decided)
        yield from self.away.residents()
        yield from self.ended.residents()
        yield from (row.resident_id for row in chain(*self.waiting.values()))


def agenda(actor: Actor, choice: Choice, today: date) -> Agenda:
    """One statement, however much there is."""
    asked = groups_asked(actor, choice, today)
    parties = party_names(actor.region)
    (new, decided), waits = _lately(actor, today - NEW_FOR), _waiting(actor)
    to_decide = join_requests_waiting(
        actor, turns(actor.role, Kind.JOIN_REQUEST), limit=SHOWN + 1
    )
    ending, watching = ending_consents(actor, limit=SHOWN + 1), _watching(actor)
    rights, told = requests_waiting(actor, limit=SHOWN + 1), unconfirmed(actor)
    outreach, worries = _outreach(actor), worries_asked(actor)
    (to_meet, to_do), most = of_meetings(actor, limit=SHOWN + 1), SHOWN + 1
    away, shop = ask_away(actor, today, limit=most), ask_shop(actor, today, limit=most)
    ended = ask_ended(actor, since=today - NEW_FOR, limit=SHOWN + 1)
    answers = ask(
        parties, new, to_decide, decided, ending, rights, *watching,
        told, *outreach, *worries, to_meet, to_do, *away.all, *ended.all, *shop.all,
        *waits.values(), *asked.values(),
    )  # fmt: skip
    return Agenda(
        groups=[
            cut(when, answers.of(question), choice) for when, question in asked.items()
        ],
        parties=answers.of(parties),
        arrivals=answers.of(new),
        waiting={kind: answers.of(question) for kind, question in waits.items()},
        to_decide=answers.of(to_decide),
        answers=answers.of(decided),
        ending=answers.of(ending),
        to_review=[one for question in watching for one in answers.of(question)],
        rights=answers.of(rights),
        unconfirmed=answers.of(told),
        outreach=[one for question in outreach for one in answers.of(question)],
        worries=[one for question in worries for one in answers.of(question)],
        to_meet=answers.of(to_meet),
        decided=answers.of(to_do),
        away=away.read(answers),
        ended=ended.read(answers),
        shop=shop.read(answers),
    )


def _lately(actor: Actor, since: date) -> tuple[Question[Arrival], Question[JoinNews]]:
    """What is new to somebody, since a day."""
    return (
        arrivals(actor, since=since, limit=SHOWN + 1),
        join_answers(actor, since=since, limit=SHOWN + 1),
    )


def _watching(actor: Actor) -> list[Question[Opened]]:
    """Of who reviews emergency access; nobody else is asked about it."""
    if may(actor.role, Capability.REVIEW_EMERGENCY):
        return [emergencies(waiting=True, most=SHOWN + 1)]
    return []


def _outreach(actor: Actor) -> list[Question[FileWaiting]]:
    """Of who goes there and of who sends them; nobody else is asked about it."""
    goes = may(actor.role, Capability.DO_OUTREACH)
    if goes or may(actor.role, Capability.ASSIGN_OUTREACH):
        return [files_waiting(actor)]
    return []


def _waiting(actor: Actor) -> dict[Kind, Question[Waiting]]:
    role = actor.role
    return {
        Kind.REFERRAL: referrals_waiting(
            actor, turns(role, Kind.REFERRAL), limit=SHOWN + 1
        ),
        Kind.MATCH: matches_waiting(
            actor,
            turns(role, Kind.MATCH),
            limit=SHOWN + 1,
            ended=matches_with_lease(actor),
        ),
        Kind.LEASE: leases_waiting(actor, turns(role, Kind.LEASE), limit=SHOWN + 1),
        **_support(actor),
    }


def _support(actor: Actor) -> dict[Kind, Question[Waiting]]:
    """Of who decides on support, who hears early, who looks again at a search that is
    parked and who talks about a proposal; nobody else is asked about it."""
    asked = {
        Kind.SCALING: scaling_waiting,
        Kind.EARLY_NOTICE: notices_waiting,
        Kind.PARKED: parked_waiting,
        Kind.TALK: talks_waiting,
    }
    return {
        kind: waiting(actor, limit=SHOWN + 1)
        for kind, waiting in asked.items()
        if turns(actor.role, kind)
    }
