"""Rows of yes and of no, each with exactly the text that was read."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.sharing.models import (
    Consent,
    ConsentRecord,
    ConsentRefusal,
    Necessity,
)
from thuisroute.sharing.rules.consents import Asked, Yes
from thuisroute.sharing.rules.naming import asked_at_registration
from thuisroute.sharing.words import text_for


@dataclass(frozen=True)
class _Written:
    consent: Consent
    record: ConsentRecord
    necessity: Necessity


def write_yes(resident: UUID, agreement: Agreement, yes: Yes, *, by: Actor) -> Consent:
    """One consent, its proof and why it was asked; grants follow later."""
    written = _yes(resident, agreement, yes, by)
    _keep([written])
    return written.consent


def write_no(
    resident: UUID, agreement: Agreement, asked: Asked, *, by: Actor, on: date
) -> ConsentRefusal:
    """A no, as exactly as a yes."""
    row = _no(resident, agreement, asked, by, on)
    row.save(force_insert=True)
    return row


def write_answers(
    resident: UUID, agreement: Agreement, yes: Yes, rules: Iterable[str], *, by: Actor
) -> None:
    """The answers of a registration: `rules` were agreed to, in full; every other row
    that asks for consent was refused."""
    agreed = frozenset(rules)
    asked = {
        rule: replace(yes.asked, rule=rule, domains=_all_of(agreement, rule))
        for rule in asked_at_registration(agreement)
    }
    _keep(
        _yes(resident, agreement, replace(yes, asked=one), by)
        for rule, one in asked.items()
        if rule in agreed
    )
    ConsentRefusal.objects.bulk_create(
        _no(resident, agreement, one, by, yes.told_on)
        for rule, one in asked.items()
        if rule not in agreed
    )


def _keep(written: Iterable[_Written]) -> None:
    rows = list(written)
    Consent.objects.bulk_create(row.consent for row in rows)
    ConsentRecord.objects.bulk_create(row.record for row in rows)
    Necessity.objects.bulk_create(row.necessity for row in rows)


def _yes(resident: UUID, agreement: Agreement, yes: Yes, by: Actor) -> _Written:
    row = Consent(
        resident_id=resident,
        given_on=yes.given_on,
        until=yes.until,
        **_what_was_read(agreement, yes.asked),
    )
    record = ConsentRecord(
        consent=row,
        resident_id=resident,
        how=yes.how.value,
        reference=yes.reference.strip(),
        before=by.user,
        told_on=yes.told_on,
        recorded_at=clock.now(),
    )
    necessity = Necessity(
        consent=row,
        resident_id=resident,
        reason=yes.necessity,
        lighter_way=yes.lighter_way,
    )
    return _Written(row, record, necessity)


def _no(
    resident: UUID, agreement: Agreement, asked: Asked, by: Actor, on: date
) -> ConsentRefusal:
    return ConsentRefusal(
        resident_id=resident,
        asked_on=on,
        asked_by=by.user,
        recorded_at=clock.now(),
        **_what_was_read(agreement, asked),
    )


def _what_was_read(agreement: Agreement, asked: Asked) -> dict[str, Any]:
    rule = agreement.sharing_rule(asked.rule)
    text = text_for(agreement, asked.rule, asked.language)
    return {
        "purpose": rule.id,
        "receiver_kind": rule.to.party_kind,
        "receiver_id": asked.receiver,
        "domains": [one.value for one in rule.domains if one.value in asked.domains],
        "language": text.language,
        "text_version": text.version,
        "text_digest": text.digest,
    }


def _all_of(agreement: Agreement, rule: str) -> frozenset[str]:
    return frozenset(one.value for one in agreement.sharing_rule(rule).domains)
