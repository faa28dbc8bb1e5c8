"""What a file would do: read its rows, compare them with what is there."""

from collections.abc import Sequence

from thuisroute.exchange.importing.planned import Kind, Plan
from thuisroute.exchange.reading.answer import Answer
from thuisroute.exchange.rules.columns import Column
from thuisroute.exchange.rules.table import Sheet, read_table
from thuisroute.kernel.actor import Actor
from thuisroute.sharing.access import insist_on_role


def plan_import(*, by: Actor, kind: Kind, answer: Answer) -> Plan:
    """Writes nothing. Every problem of every row is in the answer."""
    insist_on_role(by, kind.capability)
    columns: Sequence[Column] = kind.columns(by)
    sheet = Sheet(answer.cells, answer.first, frozenset(answer.formulas))
    table = read_table(sheet, columns, key=kind.key)
    compared = kind.compare(by, table.rows)
    problems = sorted(
        (*table.problems, *compared.problems), key=lambda problem: problem.row
    )
    return Plan(tuple(compared.planned), tuple(problems), table.count)
