"""Write down that a resident consented in writing, or withdrew it (P6a)."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.sharing.models import Consent, Necessity


def add_consents(
    resident: UUID,
    *,
    agreement: Agreement,
    rules: Iterable[str],
    given_on: date,
    until: date,
    necessity: str,
    lighter_way: str,
    language: str,
) -> None:
    """One consent for each row of the sharing table, and beside it why it was asked;
    grants follow later."""
    given = [
        Consent(
            resident_id=resident,
            purpose=rule.id,
            receiver_kind=rule.to.party_kind,
            domains=[domain.value for domain in rule.domains],
            language=language,
            given_on=given_on,
            until=until,
        )
        for rule in (agreement.sharing_rule(entry) for entry in rules)
    ]
    Consent.objects.bulk_create(given)
    Necessity.objects.bulk_create(
        Necessity(
            consent=consent,
            resident_id=resident,
            reason=necessity,
            lighter_way=lighter_way,
        )
        for consent in given
    )
