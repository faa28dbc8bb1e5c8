"""The clocks of an agreement on a list of events: what is due by whom, and why."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.terms import Clock
from thuisroute.obligations.rules.fulfilment import assign, is_dropped, serving
from thuisroute.obligations.rules.obligation import (
    Deviation,
    Event,
    MovedDueDate,
    Obligation,
    State,
    Waiver,
)
from thuisroute.obligations.rules.occurrences import Occurrence, occurrences
from thuisroute.obligations.rules.runs import Run, runs_of


def clocks(
    agreement: Agreement,
    events: Iterable[Event],
    today: date,
    deviations: Iterable[Deviation] = (),
) -> tuple[Obligation, ...]:
    """All obligations of one dossier (or one region) as they stand on a day.

    Ordered by due date, then as the agreement lists its clocks. Planned events (after
    today) start and end terms but fulfil nothing; deviations count from their day.
    """
    in_order = sorted(events, key=lambda event: event.on)
    known = sorted((one for one in deviations if one.on <= today), key=lambda d: d.on)
    found = [
        obligation
        for clock in agreement.clocks
        for run in runs_of(clock, in_order)
        for obligation in _of_run(clock, run, in_order, today, known)
    ]
    return tuple(sorted(found, key=lambda obligation: obligation.due))


def _of_run(
    clock: Clock,
    run: Run,
    events: Sequence[Event],
    today: date,
    deviations: Sequence[Deviation],
) -> Iterator[Obligation]:
    mine = [d for d in deviations if _concerns(d, clock, run)]
    waived_on = {d.occurrence: d.on for d in reversed(mine) if isinstance(d, Waiver)}
    asked = list(occurrences(clock, run.start, today))
    served = assign(asked, serving(clock, run, events, today), run, waived_on)
    for one in asked:
        event = served.get(one.number)
        if event is None and is_dropped(one, run):
            continue
        about_it = [d for d in mine if d.occurrence == one.number]
        yield _obligation(clock, one, event, today, about_it)


def _concerns(deviation: Deviation, clock: Clock, run: Run) -> bool:
    return deviation.clock == clock.id and deviation.started_on == run.start.on


def _obligation(
    clock: Clock,
    occurrence: Occurrence,
    event: Event | None,
    today: date,
    deviations: Sequence[Deviation],
) -> Obligation:
    moved = [d for d in deviations if isinstance(d, MovedDueDate)]
    waived = [d for d in deviations if isinstance(d, Waiver)] if event is None else []
    in_effect: list[Deviation] = [*moved, *waived]
    due = moved[-1].due if moved else occurrence.due
    warn_on = max(clock.warn.until(due), occurrence.opens_on) if clock.warn else None
    state = State.WAIVED if waived else _state(due, warn_on, event, today)
    late = state in {State.OVERDUE, State.DONE_LATE}
    return Obligation(
        clock=clock.id,
        article=clock.article,
        label=clock.label,
        occurrence=occurrence.number,
        started_on=occurrence.because.on,
        opens_on=occurrence.opens_on,
        warn_on=warn_on,
        due=due,
        agreed_due=occurrence.due,
        responsible=clock.responsible,
        together_with=clock.together_with,
        state=state,
        fulfilled_on=event.on if event else None,
        fulfilled_by=event.name if event else None,
        late_days=((event.on if event else today) - due).days if late else 0,
        because=occurrence.because,
        deviation=in_effect[-1] if in_effect else None,
    )


def _state(due: date, warn_on: date | None, event: Event | None, today: date) -> State:
    if event is not None:
        return State.DONE if event.on <= due else State.DONE_LATE
    if today > due:
        return State.OVERDUE
    return State.DUE_SOON if warn_on is not None and today >= warn_on else State.OPEN
