"""Which grants follow from the agreement, what happened, who is involved, consents.

The sharing table of the agreement says: towards whom, why, from which event until
which, on which ground (P4c, P6). This turns it into rows for real parties.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.parties import Participant
from thuisroute.agreements.rules.sharing import Ground, LifeDomain, SharingRule
from thuisroute.agreements.rules.terms import Trigger

# The law gives the BSN to those who carry out the Wmo and youth care, never to a
# housing association (Wmo 2015 5.2.9).
CITIZEN_SERVICE_NUMBER = "citizen_service_number"
BSN_PARTIES = frozenset({"municipality", "care_provider"})
# What a resident said about an offer is care in words, kept apart so that only those
# who record or weigh a refusal under the agreement read it (P1d).
OFFER_ANSWERS = "offer_answers"


@dataclass(frozen=True)
class InvolvedParty:
    """A party that has to do with the resident, until (not including) a day."""

    party: UUID
    kind: str
    since: date
    until: date | None = None


@dataclass(frozen=True)
class Occurred:
    """An event of the dossier."""

    name: str
    on: date
    attributes: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class ConsentGiven:
    """Consent for one row of the sharing table, until (not including) a day."""

    rule: str
    since: date
    until: date


@dataclass(frozen=True)
class GrantRow:
    """One grant; `until` is the first day without it, None for no end in sight."""

    party: UUID
    role: str
    purpose: str
    ground: str
    article: str
    domains: tuple[str, ...]
    since: date
    until: date | None


@dataclass(frozen=True)
class SharingFacts:
    """All that grants follow from, besides the agreement itself."""

    parties: tuple[InvolvedParty, ...]
    events: tuple[Occurred, ...]
    consents: tuple[ConsentGiven, ...] = ()


def grants(
    agreement: Agreement, facts: SharingFacts, *, today: date
) -> tuple[GrantRow, ...]:
    """The rows that hold today, in the agreement's order."""
    happened = sorted(facts.events, key=lambda event: event.on)
    involved = facts.parties
    given = list(facts.consents)
    rows = [
        row
        for rule in agreement.sharing
        for party in involved
        if party.kind == rule.to.party_kind
        for row in _row(agreement, rule, party, happened, given)
        if row.since <= today and (row.until is None or row.until > today)
    ]
    return _latest(rows)


def _row(
    agreement: Agreement,
    rule: SharingRule,
    party: InvolvedParty,
    events: list[Occurred],
    consents: list[ConsentGiven],
) -> Iterable[GrantRow]:
    period = _period(rule, party, events)
    if period is None:
        return
    for since, until in _with_ground(rule, period, consents):
        yield GrantRow(
            party=party.party,
            role=rule.to.role,
            purpose=rule.id,
            ground=rule.ground.value,
            article=rule.article,
            domains=_domains(rule, agreement),
            since=since,
            until=until,
        )


def _domains(rule: SharingRule, agreement: Agreement) -> tuple[str, ...]:
    domains = [domain.value for domain in rule.domains]
    if LifeDomain.IDENTITY in rule.domains and rule.to.party_kind in BSN_PARTIES:
        domains.append(CITIZEN_SERVICE_NUMBER)
    if (
        LifeDomain.HOUSING_AND_LIVING_BEHAVIOUR in rule.domains
        and rule.to in _answer_readers(agreement)
    ):
        domains.append(OFFER_ANSWERS)
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


def _with_ground(
    rule: SharingRule,
    period: tuple[date, date | None],
    consents: list[ConsentGiven],
) -> Iterable[tuple[date, date | None]]:
    since, until = period
    if rule.ground != Ground.CONSENT:
        yield since, until
        return
    for consent in consents:
        if consent.rule == rule.id:
            yield max(since, consent.since), _earliest(until, consent.until)


def _earliest(one: date | None, other: date | None) -> date | None:
    return min((day for day in (one, other) if day is not None), default=None)


def _latest(rows: list[GrantRow]) -> tuple[GrantRow, ...]:
    """One row a party, role and purpose: the one that lasts longest."""
    kept: dict[tuple[UUID, str, str], GrantRow] = {}
    for row in rows:
        key = (row.party, row.role, row.purpose)
        other = kept.get(key)
        if other is None or (row.until or date.max) > (other.until or date.max):
            kept[key] = row
    return tuple(kept.values())
