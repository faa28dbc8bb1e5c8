"""Residents to register: the natural key is name and birth date, as for any search."""

from collections.abc import Hashable, Sequence
from dataclasses import fields
from uuid import UUID

from django.utils.translation import gettext

from thuisroute.exchange.importing.planned import (
    Compared,
    Fate,
    Kind,
    Planned,
    Values,
    planned,
)
from thuisroute.exchange.importing.resident_columns import (
    resident_columns,
    surroundings,
)
from thuisroute.exchange.importing.resident_facts import (
    Facts,
    Lookup,
    NoSuchPartyError,
    person_of,
)
from thuisroute.exchange.rules.columns import Column
from thuisroute.exchange.rules.problems import RowProblem
from thuisroute.exchange.rules.table import Row
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Reason
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.referrals.actions.correct_referral import correct_referral
from thuisroute.referrals.actions.register_referral import register_referral
from thuisroute.referrals.queries.known_people import Candidate, known_already
from thuisroute.referrals.queries.people_known_here import (
    NeedRow,
    running_referrals_by_person,
)
from thuisroute.referrals.rules.correcting import Correction
from thuisroute.referrals.rules.registration import Registration, may_be_registered
from thuisroute.residents.rules.person import may_be_a_person
from thuisroute.residents.rules.person_keys import name_and_birth

CORRECTED = tuple(field.name for field in fields(Correction))
LISTS = ("municipalities", "avoid_neighbourhoods")
# Another group is another route: that is no correction.
FIXED = "target_group"
_FIXED = Reason(
    "This resident is registered already with another value here (%(value)s). A file "
    "does not change it; do so in the dossier."
)


def _key(row: Row) -> str:
    values: Values = row.values
    return name_and_birth(
        values["given_name"], values["family_name"], values["birth_date"]
    )


def _hashable(row: Row) -> Hashable:
    return _key(row)


def _compare(by: Actor, rows: Sequence[Row]) -> Compared:
    lookup = Lookup(surroundings(by))
    births: list[Values] = [row.values for row in rows]
    there = running_referrals_by_person(by, [one["birth_date"] for one in births])
    columns = resident_columns(by)
    complete = {row.number: _complete(row, columns) for row in rows}
    strangers = [complete[row.number] for row in rows if _key(row) not in there]
    known = _known(by, strangers, lookup)
    compared = Compared([], [])
    for row in rows:
        if row.number in known:
            compared.planned.append(
                Planned(complete[row.number], _title(row), Fate.KNOWN)
            )
            continue
        referral = there.get(_key(row))
        wrong = (
            _against_change(row, referral)
            if referral
            else _against_new(complete[row.number], lookup)
        )
        compared.problems.extend(wrong)
        if not wrong:
            compared.planned.append(
                _planned(complete[row.number], row, referral, columns)
            )
    return compared


def _known(by: Actor, rows: Sequence[Row], lookup: Lookup) -> frozenset[int]:
    """The numbers of rows about people whom others in the region keep."""
    candidates = [
        Candidate(person_of(row.values), lookup.provider(row.values)) for row in rows
    ]
    return frozenset(rows[place].number for place in known_already(by, candidates))


def _complete(row: Row, columns: Sequence[Column]) -> Row:
    """A new resident needs a value for every column, also for those not in the file."""
    defaults = {column.name: column.default for column in columns}
    return Row(row.number, defaults | row.values)


def _against_new(row: Row, lookup: Lookup) -> list[RowProblem]:
    try:
        facts = lookup.facts(row.values)
    except NoSuchPartyError as wrong:
        return [RowProblem(row.number, "", wrong.reason)]
    return [RowProblem(row.number, "", reason) for reason in _reasons(facts, lookup)]


def _reasons(facts: Facts, lookup: Lookup) -> tuple[Reason, ...]:
    today = lookup.around.today
    typed = Registration(
        referral=facts.referral, consent=facts.consent, on=facts.on, today=today
    )
    return (
        *may_be_a_person(facts.person, today=today).against,
        *may_be_registered(lookup.around.says, typed).against,
    )


def _against_change(row: Row, referral: NeedRow) -> list[RowProblem]:
    stands = referral.resident.target_group
    if row.values[FIXED] == stands:
        return []
    reason = Reason(_FIXED.text, values=(("value", stands),))
    return [RowProblem(row.number, "doelgroep", reason, english=FIXED)]


def _title(row: Row) -> str:
    return f"{row.values['given_name']} {row.values['family_name']}"


def _planned(
    complete: Row, row: Row, referral: NeedRow | None, columns: Sequence[Column]
) -> Planned:
    title = _title(row)
    if referral is None:
        return planned(complete, title, columns, None, {})
    before = {name: getattr(referral, name) for name in CORRECTED}
    return planned(row, title, columns, referral.pk, before)


def _write(by: Actor, one: Planned) -> None:
    if one.record is not None:
        _correct(by, one, one.record)
        return
    facts = Lookup(surroundings(by)).facts(one.row.values)
    register_referral(
        by=by,
        person=facts.person,
        referral=facts.referral,
        consent=facts.consent,
        on=facts.on,
    )


def _correct(by: Actor, one: Planned, referral: UUID) -> None:
    said = {name: one.values[name] for name in CORRECTED}
    lists = {name: tuple(said[name]) for name in LISTS}
    correct_referral(
        by=by,
        referral=referral,
        correction=Correction(**(said | lists)),
        reason=gettext("Corrected by importing a file."),
    )


RESIDENTS = Kind(
    "residents",
    Capability.IMPORT_RESIDENTS,
    resident_columns,
    _hashable,
    _compare,
    _write,
)
