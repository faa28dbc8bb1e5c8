"""Parties of the region: the natural key is the party's code."""

from collections.abc import Hashable, Sequence

from thuisroute.exchange.importing.choices import agreement_of, municipality, words
from thuisroute.exchange.importing.planned import Compared, Kind, Planned, planned
from thuisroute.exchange.rules.columns import Column
from thuisroute.exchange.rules.problems import RowProblem
from thuisroute.exchange.rules.table import Row
from thuisroute.exchange.rules.values import code, text_of, yes_or_no
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Reason
from thuisroute.parties.actions.keep_party import PartyDetails, add_party, change_party
from thuisroute.parties.queries import all_parties_of
from thuisroute.parties.rules.capabilities import Capability

FIELDS = ("name", "kind", "municipality_code", "phone", "contracted", "active")
_OTHER_KIND = Reason(
    "This party is there already as another kind of party. Give it a code of its own."
)


def _columns(by: Actor) -> Sequence[Column]:
    says = agreement_of(by)
    return (
        Column("code", "code", code, required=True),
        Column("name", "naam", text_of(200), required=True),
        Column(
            "kind", "soort", words(one for one in says.party_kinds if one.organisation),
            required=True, also=("soort partij",),
        ),
        Column(
            "municipality_code", "gemeente", municipality(says, clock.today()),
            default="", also=("municipality",),
        ),
        Column("phone", "telefoon", text_of(30), default=""),
        Column("contracted", "gecontracteerd", yes_or_no, default=False),
        Column("active", "actief", yes_or_no, default=True),
    )  # fmt: skip


def _key(row: Row) -> Hashable:
    return row.values["code"]


def _compare(by: Actor, rows: Sequence[Row]) -> Compared:
    there = {one.code: one for one in all_parties_of(by.region)}
    columns = _columns(by)
    compared = Compared([], [])
    for row in rows:
        party = there.get(str(row.values["code"]))
        if party and row.values["kind"] != party.kind:
            wrong = RowProblem(row.number, "soort", _OTHER_KIND, english="kind")
            compared.problems.append(wrong)
            continue
        before = {name: getattr(party, name) for name in FIELDS} if party else {}
        record = party.pk if party else None
        title = str(row.values["name"])
        compared.planned.append(planned(row, title, columns, record, before))
    return compared


def _write(by: Actor, one: Planned) -> None:
    details = PartyDetails(**one.values)
    if one.record is None:
        add_party(region=by.region, details=details)
    else:
        change_party(party=one.record, details=details)


PARTIES = Kind("parties", Capability.IMPORT_PARTIES, _columns, _key, _compare, _write)
