"""A report about the need for mental health care leads to an investigation."""

from thuisroute.agreements.rules.sensitive import ExplorationRule
from thuisroute.concerns.models import Exploration, OutreachFile
from thuisroute.concerns.rules.outreach import Signal
from thuisroute.kernel import audit


def take_as_report(row: OutreachFile, signal: Signal, agreed: ExplorationRule) -> None:
    """Into the one that runs, which keeps its first day; otherwise a new one begins."""
    relative = signal.reporter in agreed.relatives
    running = Exploration.objects.filter(file=row, finished_on__isnull=True).first()
    if running is None:
        Exploration.objects.create(
            file=row,
            reported_on=signal.on,
            due_on=agreed.within.after(signal.on),
            by_relative=relative,
        )
    else:
        running.by_relative = running.by_relative or relative
        if signal.on < running.reported_on:
            running.reported_on = signal.on
            running.due_on = agreed.within.after(signal.on)
        running.save(update_fields=["by_relative", "reported_on", "due_on"])
    audit.record(
        "begin_exploration", kind="outreach_file", key=row.pk, purpose="outreach"
    )
