"""Import a file as a person who is named by e-mail address, in one transaction."""

from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext, override

from thuisroute.exchange.actions.carry_out_import import (
    Outcome,
    Progress,
    carry_out_import,
)
from thuisroute.exchange.actions.plan_import import plan_import
from thuisroute.exchange.importing.kinds import KINDS
from thuisroute.exchange.importing.planned import Fate, Kind
from thuisroute.exchange.reading.sandbox import read_sheet
from thuisroute.exchange.rules.problems import RowProblem
from thuisroute.exchange.shown import MOST_SHOWN, Shown, problem_text
from thuisroute.kernel import sessions
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Refused
from thuisroute.kernel.web import sentence
from thuisroute.parties.queries import actor_of, seats_by_email
from thuisroute.parties.rules.capabilities import may
from thuisroute.referrals.actions.insist_on_new_person import KNOWN


@dataclass(frozen=True)
class Answered:
    """What to tell the person; `accepted` when nothing stood in the way."""

    accepted: bool
    figures: dict[str, object]
    problems: tuple[Shown, ...]
    more: int = 0

    def as_json(self) -> dict[str, object]:
        """For `--json`: figures, then each problem with row, column, message."""
        listed = [
            {"row": one.row, "column": one.column, "message": one.text}
            for one in self.problems
        ]
        return {**self.figures, "listed": listed, "not_listed": self.more}

    def as_text(self) -> str:
        """Figures on one line, then a line for each problem."""
        lines = [", ".join(f"{name}: {value}" for name, value in self.figures.items())]
        lines.extend(_line(one) for one in self.problems)
        if self.more:
            lines.append(gettext("and %(num)s more") % {"num": self.more})
        return "\n".join(lines) + "\n"


def _line(one: Shown) -> str:
    where = f"{one.row}, {one.column}" if one.column else str(one.row)
    return f"{where}: {one.text}" if one.row else one.text


def import_as(
    email: str,
    kind_name: str,
    file_name: str,
    content: bytes,
    *,
    dry_run: bool,
    good_rows_only: bool,
    progress: Progress,
) -> Answered:
    """In the person's language; refused when nobody may import this by that name."""
    kind = KINDS[kind_name]
    with transaction.atomic():
        seats = [
            seat for seat in seats_by_email(email) if may(seat.role, kind.capability)
        ]
        if len(seats) != 1:
            return _refused(_who(len(seats)))
        token = sessions.open_session(actor_of(seats[0]))
        with sessions.acting(token) as actor, override(seats[0].user.language):
            answer = _act(
                actor, kind, file_name, content, dry_run=dry_run,
                good_rows_only=good_rows_only, progress=progress,
            )  # fmt: skip
        sessions.close_session()
    return answer


def _act(
    actor: Actor,
    kind: Kind,
    file_name: str,
    content: bytes,
    *,
    dry_run: bool,
    good_rows_only: bool,
    progress: Progress,
) -> Answered:
    try:
        answer = read_sheet(file_name, content)
        plan = plan_import(by=actor, kind=kind, answer=answer)
        outcome = carry_out_import(
            by=actor, kind=kind, plan=plan, good_rows_only=good_rows_only,
            dry_run=dry_run, progress=progress,
        )  # fmt: skip
    except Refused as refused:
        return _refused(" ".join(sentence(reason) for reason in refused.reasons))
    except PermissionDenied:
        return _refused(gettext("Your role may not import this."))
    return _answered(outcome, good_rows_only=good_rows_only)


def _answered(outcome: Outcome, *, good_rows_only: bool) -> Answered:
    problems = outcome.plan.problems
    listed = [*problems, *_known(outcome)]
    return Answered(
        accepted=not problems or (good_rows_only and bool(outcome.plan.planned)),
        figures=outcome.as_json(),
        problems=tuple(problem_text(one) for one in listed[:MOST_SHOWN]),
        more=max(0, len(listed) - MOST_SHOWN),
    )


def _known(outcome: Outcome) -> list[RowProblem]:
    """They hold nothing back, but somebody has to ask about them."""
    return [
        RowProblem(one.row.number, "", KNOWN) for one in outcome.plan.having(Fate.KNOWN)
    ]


def _refused(text: str) -> Answered:
    figures: dict[str, object] = {
        "written": False,
        "rows": 0,
        **{fate.value: 0 for fate in Fate},
        "problems": 1,
    }
    return Answered(accepted=False, figures=figures, problems=(Shown(0, "", text),))


def _who(seats: int) -> str:
    if seats:
        return gettext(
            "This person may do this in more than one seat. Use an address with one."
        )
    return gettext(
        "Nobody with this e-mail address may import this. Check the address and the "
        "role."
    )
