"""Lists of payment arrears, as a municipality gets them: found again by the address.

Most of such a list is about people who are nobody's resident here. Of them nothing is
written and nothing is shown, and they are no mistake of the file.
"""

from collections.abc import Hashable, Mapping, Sequence
from typing import TypeAlias
from uuid import UUID

from django.utils.formats import date_format
from django.utils.translation import gettext

from thuisroute.agreements.rules.protocols import ConcernKind, protocol_for
from thuisroute.concerns.actions.take_early_warning import (
    take_early_warning,
    warning_text,
)
from thuisroute.concerns.queries.early_warnings import WarnedBefore, warned_before
from thuisroute.concerns.rules.early_warning import DOMAIN, MOST_MONTHS, EarlyWarning
from thuisroute.exchange.importing.choices import agreement_of, words
from thuisroute.exchange.importing.planned import Compared, Fate, Kind, Planned
from thuisroute.exchange.rules.columns import Column
from thuisroute.exchange.rules.problems import RowProblem
from thuisroute.exchange.rules.table import Row
from thuisroute.exchange.rules.values import cents, day, number, postcode, text_of
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Reason
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.tenancies.queries.at_address import residents_at
from thuisroute.tenancies.rules.addresses import Address, address_of

# Who rents at one address: key and name.
Residents: TypeAlias = Sequence[tuple[UUID, str]]
_MORE = Reason(
    "More than one resident rents at this address. Record this one in the dossier."
)
_TO_COME = Reason("That day has not come yet.")


def _columns(by: Actor) -> Sequence[Column]:
    protocol = protocol_for(ConcernKind.ARREARS, agreement_of(by).protocols)
    columns = (
        Column("postcode", "postcode", postcode, required=True),
        Column("house_number", "huisnummer", text_of(20), required=True),
        Column(
            "creditor", "schuldeiser", text_of(120), required=True,
            also=("melder", "signaalpartner"),
        ),
        Column("on", "datum", day, required=True, also=("date", "datum signaal")),
        Column("amount", "bedrag", cents, also=("achterstand",)),
        Column("months", "maanden", number(0, MOST_MONTHS), also=("termijnen",)),
    )  # fmt: skip
    if protocol is None:
        return columns
    urgency = words(protocol.urgencies)
    return (*columns, Column("urgency", "spoed", urgency, required=True))


def _warning(row: Row) -> EarlyWarning:
    said = ("creditor", "on", "amount", "months", "urgency")
    given = {name: row.values[name] for name in said if name in row.values}
    return EarlyWarning(**given)  # type: ignore[arg-type]  # the readers of the columns give these types


def _address(row: Row) -> Address:
    return address_of(str(row.values["postcode"]), str(row.values["house_number"]))


def _key(row: Row) -> Hashable:
    return (_address(row), warning_text(_warning(row)))


def _compare(by: Actor, rows: Sequence[Row]) -> Compared:
    at = residents_at(by, domain=DOMAIN)
    rents = {row.number: at.get(_address(row), []) for row in rows}
    found = {key for residents in rents.values() for key, _name in residents}
    before = warned_before(by, found) if found else {}
    compared = Compared([], [])
    for row in rows:
        wrong = _against(row, rents[row.number])
        if wrong is None:
            compared.planned.append(_planned(row, rents[row.number], before))
        else:
            compared.problems.append(wrong)
    return compared


def _against(row: Row, residents: Residents) -> RowProblem | None:
    """Of who is nobody here nothing is wrong."""
    if len(residents) > 1:
        return RowProblem(row.number, "", _MORE)
    if residents and _warning(row).on > clock.today():
        return RowProblem(row.number, "datum", _TO_COME, english="on")
    return None


def _planned(
    row: Row, residents: Residents, before: Mapping[UUID, WarnedBefore]
) -> Planned:
    if not residents:
        return Planned(row, "", Fate.ELSEWHERE)
    ((resident, name),) = residents
    known = before.get(resident, WarnedBefore())
    if warning_text(_warning(row)) in known.texts:
        return Planned(row, name, Fate.UNCHANGED, resident)
    if known.reported_on is None:
        return Planned(row, name, Fate.NEW, resident)
    joins = gettext("Joins the concern about arrears of %(day)s.")
    says = joins % {"day": date_format(known.reported_on, "j F Y")}
    return Planned(row, name, Fate.CHANGED, resident, says=says)


def _write(by: Actor, one: Planned) -> None:
    if one.record is not None:
        take_early_warning(by=by, resident=one.record, warning=_warning(one.row))


EARLY_WARNINGS = Kind(
    "early_warnings", Capability.IMPORT_EARLY_WARNINGS, _columns, _key, _compare, _write
)
