"""Import a planned file: every row through the action that its page uses."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from django.db import transaction

from thuisroute.exchange.importing.planned import (
    WRITTEN,
    Fate,
    Kind,
    Plan,
    Planned,
)
from thuisroute.exchange.rules.problems import RowProblem
from thuisroute.kernel import audit
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Refused
from thuisroute.sharing.access import insist_on_role

Progress = Callable[[int, int], object]


@dataclass(frozen=True)
class Outcome:
    """`written` says whether anything was; `plan` has the problems met on the way."""

    plan: Plan
    written: bool

    def as_json(self) -> dict[str, object]:
        """The figures, for `--json` and the log."""
        return {
            "written": self.written,
            "rows": self.plan.count,
            **{fate.value: self.plan.counted(fate) for fate in Fate},
            "problems": len(self.plan.problems),
        }


def carry_out_import(
    *,
    by: Actor,
    kind: Kind,
    plan: Plan,
    good_rows_only: bool = False,
    dry_run: bool = False,
    progress: Progress = lambda _done, _all: None,
) -> Outcome:
    """All rows or none, unless the person chose to import the good ones.

    `dry_run` does everything and takes it back, so that it says what would happen.
    The caller's transaction makes it durable, so a cut-off import has done nothing.
    """
    insist_on_role(by, kind.capability)
    if plan.problems and not good_rows_only:
        return Outcome(plan, written=False)
    with transaction.atomic():
        refused = _write_all(by, kind, plan, progress)
        taken_back = dry_run or bool(refused and not good_rows_only)
        transaction.set_rollback(taken_back)
    outcome = Outcome(_with(plan, refused), written=not taken_back)
    if taken_back:
        return outcome
    audit.record("import.done", kind="import", key=kind.name, details=outcome.as_json())
    return outcome


def _write_all(
    by: Actor, kind: Kind, plan: Plan, progress: Progress
) -> list[RowProblem]:
    asked = [one for one in plan.planned if one.fate in WRITTEN]
    refused: list[RowProblem] = []
    for done, one in enumerate(asked, 1):
        refused.extend(_write(by, kind, one))
        progress(done, len(asked))
    return refused


def _write(by: Actor, kind: Kind, one: Planned) -> list[RowProblem]:
    try:
        with transaction.atomic():
            kind.write(by, one)
    except Refused as refusal:
        return [RowProblem(one.row.number, "", reason) for reason in refusal.reasons]
    return []


def _with(plan: Plan, refused: list[RowProblem]) -> Plan:
    """The plan without the rows that were refused, and with why."""
    rows = {problem.row for problem in refused}
    return replace(
        plan,
        planned=tuple(one for one in plan.planned if one.row.number not in rows),
        problems=tuple(sorted((*plan.problems, *refused), key=lambda one: one.row)),
    )
