"""Which grants follow from the agreement, what happened, who is involved, consents.

The sharing table of the agreement says: towards whom, why, from which event until
which, on which ground (P4c, P6). This turns it into rows for real parties.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.parties import Participant
from thuisroute.agreements.rules.sharing import Ground, LifeDomain, SharingRule
from thuisroute.agreements.rules.terms import Trigger
from thuisroute.sharing.rules.facts import (
    ConsentGiven,
    GrantRow,
    InvolvedParty,
    Occurred,
    SharingFacts,
)
from thuisroute.sharing.rules.limits import (
    RIGHTS_REQUESTS,
    reads_requests,
    usable,
)
from thuisroute.sharing.rules.naming import is_for, may_come_in
from thuisroute.sharing.rules.special_classes import (
    BSN_PARTIES,
    CITIZEN_SERVICE_NUMBER,
    JUSTICE_DATA,
    OFFER_ANSWERS,
)


def grants(
    agreement: Agreement, facts: SharingFacts, *, today: date
) -> tuple[GrantRow, ...]:
    """The rows that hold today, in the agreement's order."""
    happened = sorted(facts.events, key=lambda event: event.on)
    rows = [
        row
        for rule in agreement.sharing
        for party in may_come_in(rule, facts)
        if party.kind == rule.to.party_kind
        for row in _row(agreement, rule, party, happened, facts)
        if row.since <= today and (row.until is None or row.until > today)
    ]
    return _latest(rows)


def _row(
    agreement: Agreement,
    rule: SharingRule,
    party: InvolvedParty,
    events: list[Occurred],
    facts: SharingFacts,
) -> Iterable[GrantRow]:
    period = _period(rule, party, events)
    if period is None:
        return
    for basis in _bases(rule, period, party, facts.consents):
        domains = _domains(rule, agreement, basis.domains, facts)
        if not domains:
            continue
        yield GrantRow(
            party=party.party,
            role=rule.to.role,
            purpose=rule.id,
            ground=basis.ground.value,
            article=basis.article,
            domains=domains,
            since=basis.since,
            until=basis.until,
            reads_only=rule.reads_only,
        )


def _domains(
    rule: SharingRule,
    agreement: Agreement,
    basis: tuple[LifeDomain, ...],
    facts: SharingFacts,
) -> tuple[str, ...]:
    """Of what is shared on this ground: what no right of the resident limits."""
    used = usable(rule, agreement, facts.limits)
    shared = tuple(one for one in basis if one in used)
    domains = [domain.value for domain in shared]
    if reads_requests(agreement, rule.to, sees=bool(used)):
        domains.append(RIGHTS_REQUESTS)
    # What a resident said in words is never read without the name (P6a).
    named = LifeDomain.IDENTITY in shared
    # The number goes with the registration; who keeps in touch does without.
    takes_part = named and LifeDomain.REGISTRATION in shared
    if takes_part and rule.to.party_kind in BSN_PARTIES:
        domains.append(CITIZEN_SERVICE_NUMBER)
    if (
        named
        and LifeDomain.HOUSING_AND_LIVING_BEHAVIOUR in shared
        and rule.to in _answer_readers(agreement)
    ):
        domains.append(OFFER_ANSWERS)
    if LifeDomain.JUSTICE in shared:
        if agreement.justice and agreement.justice.covers(rule.id, rule.to):
            domains.append(JUSTICE_DATA)
        else:
            domains.remove(LifeDomain.JUSTICE.value)
    return tuple(domains)


def _answer_readers(agreement: Agreement) -> set[Participant]:
    grounds = agreement.offer.refusal_grounds if agreement.offer else ()
    return {
        who for ground in grounds for who in (ground.recorded_by, ground.weighed_by)
    }


def _period(
    rule: SharingRule, party: InvolvedParty, events: list[Occurred]
) -> tuple[date, date | None] | None:
    starts = _places(rule.starts, events)
    if not starts:
        return None
    since = max(events[starts[0]].on, party.since)
    ends = _places(rule.until, events)
    # A later start opens the rule again: a second home after a first. Of two events
    # on one day the order in which they were written down counts. Whoever comes in
    # after the end gets nothing.
    ended = bool(ends) and ends[-1] > starts[-1]
    until = events[ends[-1]].on if ended else None
    return since, _earliest(until, party.until)


def _places(triggers: Iterable[Trigger], events: list[Occurred]) -> list[int]:
    """Where in the row of events one of the triggers goes off."""
    listed = tuple(triggers)
    return [
        at
        for at, event in enumerate(events)
        if any(trigger.matches(event.name, event.attributes) for trigger in listed)
    ]


@dataclass(frozen=True)
class _Basis:
    ground: Ground
    article: str
    domains: tuple[LifeDomain, ...]
    since: date
    until: date | None


def _bases(
    rule: SharingRule,
    period: tuple[date, date | None],
    party: InvolvedParty,
    consents: Iterable[ConsentGiven],
) -> Iterable[_Basis]:
    """What stands without consent stands beside what consent adds, so that the end of
    a consent ends just that, on its day, without anybody counting."""
    since, until = period
    if rule.ground != Ground.CONSENT:
        yield _Basis(rule.ground, rule.article, rule.domains, since, until)
        return
    rest = rule.without_consent
    if rest is not None:
        yield _Basis(rest.ground, rest.article, rest.domains, since, until)
    for consent in consents:
        agreed = _agreed(rule, consent)
        if consent.rule == rule.id and agreed and is_for(consent, party, rule):
            yield _Basis(
                Ground.CONSENT,
                rule.article,
                agreed,
                max(since, consent.since),
                _earliest(until, consent.until),
            )


def _agreed(rule: SharingRule, consent: ConsentGiven) -> tuple[LifeDomain, ...]:
    """The domains of the row that the resident agreed to share."""
    if consent.domains is None:
        return rule.domains
    return tuple(one for one in rule.domains if one.value in consent.domains)


def _earliest(one: date | None, other: date | None) -> date | None:
    return min((day for day in (one, other) if day is not None), default=None)


def _latest(rows: list[GrantRow]) -> tuple[GrantRow, ...]:
    """One row a party, role, purpose and ground: the one that lasts longest."""
    kept: dict[tuple[UUID, str, str, str], GrantRow] = {}
    for row in rows:
        key = (row.party, row.role, row.purpose, row.ground)
        other = kept.get(key)
        if other is None or (row.until or date.max) > (other.until or date.max):
            kept[key] = row
    return tuple(kept.values())
