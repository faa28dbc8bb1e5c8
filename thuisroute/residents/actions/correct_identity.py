"""Correct who somebody is: the record, the search name, the keys, the BSN."""

import json
from uuid import UUID

from django.db import connection

from thuisroute.kernel import clock
from thuisroute.kernel.proofs import proof
from thuisroute.kernel.sealing import seal
from thuisroute.kernel.verdicts import insist
from thuisroute.residents.actions.identify import BSN, identity_fields, keys_of
from thuisroute.residents.actions.recognise import is_known, take_turns
from thuisroute.residents.models import (
    CitizenServiceNumber,
    ContactDetails,
    Identity,
)
from thuisroute.residents.queries.identities import person_of
from thuisroute.residents.rules.correcting import (
    NAMING,
    IdentityCorrection,
    changed_facts,
    may_correct,
)

# Kept apart, since an address that is hidden hides these too.
REACHING = frozenset({"phone", "email"})


def correct_identity(
    resident: UUID, *, region: UUID, correction: IdentityCorrection
) -> frozenset[str]:
    """The names of what became different; needs a running grant on identity, and one
    on the BSN if that changes. Who asked for it writes the line in the log."""
    known = person_of(resident)
    changed = changed_facts(correction, known=known)
    keys = _keys(correction, changed)
    take_turns(region, [bytes.fromhex(one) for one in keys.values() if one])
    insist(
        may_correct(
            correction,
            known=known,
            known_elsewhere=bool(keys.get(BSN))
            and is_known(region, [bytes.fromhex(keys[BSN] or "")]),
            today=clock.today(),
        )
    )
    Identity.objects.filter(pk=resident).update(**identity_fields(correction.person))
    if changed & REACHING:
        ContactDetails.objects.filter(pk=resident).update(
            phone=correction.person.phone, email=correction.person.email
        )
    if BSN in changed:
        _write_bsn(resident, correction.person.bsn)
    if keys:
        _replace_keys(region, resident, keys)
    return changed


def _keys(
    correction: IdentityCorrection, changed: frozenset[str]
) -> dict[str, str | None]:
    """The keys that become others; None for one that is gone."""
    new = keys_of(correction.person)
    keys: dict[str, str | None] = {}
    if changed & NAMING:
        keys["name_birth"] = new["name_birth"].hex()
    if BSN in changed:
        keys[BSN] = new[BSN].hex() if BSN in new else None
    return keys


def _write_bsn(resident: UUID, bsn: str) -> None:
    if not bsn:
        _drop_bsn(resident)
        return
    CitizenServiceNumber.objects.update_or_create(
        resident_id=resident, defaults={"sealed": seal(bsn, use=BSN)}
    )


def _drop_bsn(resident: UUID) -> None:
    """By the database, which looks whether a correction of theirs goes on."""
    said = ("drop number", resident)
    with connection.cursor() as cursor:
        cursor.execute("SELECT residents_drop_number(%s, %s)", [resident, proof(*said)])


def _replace_keys(region: UUID, resident: UUID, keys: dict[str, str | None]) -> None:
    said = ("person keys", region, resident, json.dumps(keys))
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT residents_replace_keys(%s, %s, %s, %s)", [*said[1:], proof(*said)]
        )
