"""Everything that happens by the clock, in one table."""

from collections.abc import Callable
from dataclasses import dataclass

from thuisroute.agreements.actions.bring_into_force import bring_into_force
from thuisroute.exchange.actions.clear_exports import clear_staged_exports
from thuisroute.exchange.actions.stage_import import clear_staged_imports
from thuisroute.homes.asking import ask_by_mail
from thuisroute.homes.jobs import clear_photos, clear_shop
from thuisroute.project.maintenance import (
    clear_receipts,
    clear_sessions,
    export_log_heads,
    run_clocks,
)
from thuisroute.project.retention import erase_what_is_due
from thuisroute.tenancies.jobs import start_due_leases


@dataclass(frozen=True, slots=True)
class Periodic:
    """A job, when it runs (cron, UTC), why, and what it means when it is missed."""

    job: Callable[[], int]
    cron: str
    why: str
    missed: str


SCHEDULE = (
    Periodic(
        run_clocks,
        "5 * * * *",
        "A series shows its next date once the last one has passed, and a grant begins "
        "or ends on its day.",
        "Nothing is lost: due dates are stored, and the next run catches up.",
    ),
    Periodic(
        bring_into_force,
        "3 * * * *",
        "An adopted version of the agreement holds from its first day on.",
        "New dossiers follow the version before it until the next run.",
    ),
    Periodic(
        start_due_leases,
        "10 * * * *",
        "A signed lease begins on the first day that was agreed.",
        "The next run starts it, counted from its first day; a button does the same.",
    ),
    Periodic(
        erase_what_is_due,
        "30 1 * * *",
        "What has been kept for its term goes on the first day after it, in Amsterdam.",
        "The next run erases it; the destruction register tells that it was late.",
    ),
    Periodic(
        clear_shop,
        "15 3 * * *",
        "A home of which nobody said in time that it is still free leaves the shop.",
        "It stays in the shop until the next run.",
    ),
    Periodic(
        clear_photos,
        "25 3 * * *",
        "Photos of a home that was let, or left the shop, go after the agreed time.",
        "They stay until the next run, seen by whoever saw them before.",
    ),
    Periodic(
        ask_by_mail,
        "30 5 * * 1",
        "Who does not sign in every week is asked all the same which homes are free.",
        "It is asked on the page of today; the next mail goes out a week later.",
    ),
    Periodic(
        export_log_heads,
        "50 * * * *",
        "A log that was cut off, or put back from an old backup, shows by how far it "
        "once was.",
        "What is cut off between two exports shows less; the next one catches up.",
    ),
    Periodic(
        clear_receipts,
        "20 2 * * *",
        "A receipt only has to outlive double clicks and retries.",
        "The table grows a little.",
    ),
    Periodic(
        clear_sessions,
        "40 2 * * *",
        "Ended sessions are of no use once the log tells who was there.",
        "The table grows a little; ended sessions open nothing.",
    ),
    Periodic(
        clear_staged_imports,
        "35 * * * *",
        "A file that nobody decided about is forgotten after two hours.",
        "Nobody can open it any more; its sealed cells stay a little longer.",
    ),
    Periodic(
        clear_staged_exports,
        "45 * * * *",
        "A list that was asked for is forgotten after two hours.",
        "Nobody can open it any more; its sealed rows stay a little longer.",
    ),
)
