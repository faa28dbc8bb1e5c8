"""What happened in an outreach file, as one line of days."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from operator import itemgetter
from typing import Any

from django.utils.translation import gettext as _

from thuisroute.concerns.models import Exploration, Handover
from thuisroute.concerns.outreach_words import ASKED, EXPLORED, ROUTES
from thuisroute.concerns.views.file_seen import FileSeen
from thuisroute.concerns.words import MET, URGENCIES, WAYS

Entry = dict[str, Any]


@dataclass(frozen=True)
class Named:
    """What the answers of the agreement are called."""

    kinds: Mapping[str, str]
    reporters: Mapping[str, str]
    outcomes: Mapping[str, str]


def timeline_of(seen: FileSeen, named: Named) -> list[Entry]:
    """The newest day first; of one day, what was done last in front."""
    entries = [
        *_worries(seen, named),
        *_sent(seen),
        *_explored(seen),
        *_attempts(seen),
        *_answered(seen, named),
        *(entry for one in seen.handovers for entry in _handed(one)),
        *_closed(seen, named),
    ]
    entries.reverse()
    return sorted(entries, key=itemgetter("on"), reverse=True)


def _entry(on: date, what: str, note: str = "", by: str = "") -> Entry:
    return {"on": on, "what": what, "note": note, "by": by}


def _worries(seen: FileSeen, named: Named) -> Iterator[Entry]:
    for one in seen.signals:
        kind = named.kinds.get(one.kind, one.kind)
        what = _("Worry: %(kind)s") % {"kind": kind}
        reporter = named.reporters.get(one.reporter, one.reporter)
        soon = URGENCIES[one.urgency]
        yield _entry(one.on, what, one.words, f"{reporter}, {soon}")


def _sent(seen: FileSeen) -> Iterator[Entry]:
    for one in reversed(seen.assignments):
        who = {"name": one.worker.name, "party": one.party.name}
        what = _("%(name)s (%(party)s) goes there") % who
        yield _entry(one.on, what, one.reason)


def _attempts(seen: FileSeen) -> Iterator[Entry]:
    for one in reversed(seen.attempts):
        how = {"way": WAYS[one.way], "met": MET[one.met]}
        yield _entry(one.on, _("Contact sought %(way)s: %(met)s") % how, one.words)


def _explored(seen: FileSeen) -> Iterator[Entry]:
    for one in seen.explorations:
        begun = _("An exploratory investigation has to be done")
        yield _entry(one.reported_on, begun)
    for asked in reversed(seen.inquiries):
        what = _("Investigated: %(asked)s") % {"asked": ASKED[asked.asked]}
        yield _entry(asked.on, what, asked.words)
    for one in seen.explorations:
        yield from _ended(one)


def _ended(one: Exploration) -> Iterator[Entry]:
    if one.finished_on is not None:
        what = _("Investigation finished: %(outcome)s") % {
            "outcome": EXPLORED[one.outcome]
        }
        yield _entry(one.finished_on, what, one.findings)
    happened = (
        (one.told_on, _("The relative who reported it was told")),
        (one.insisted_on, _("The relative wants an application all the same")),
        (one.applied_on, _("The application was sent to the public prosecutor")),
    )
    yield from (_entry(on, what) for on, what in happened if on is not None)


def _answered(seen: FileSeen, named: Named) -> Iterator[Entry]:
    for one in seen.answers:
        if one.answered_on is not None:
            kind = named.reporters.get(one.signal.reporter, one.signal.reporter)
            what = _("The reporter heard back: %(reporter)s") % {"reporter": kind}
            yield _entry(one.answered_on, what)


def _handed(one: Handover) -> Iterator[Entry]:
    what = _("Handed over: %(route)s") % {"route": ROUTES[one.route]}
    yield _entry(one.on, what, one.words, one.to)
    if one.began_on is not None:
        yield _entry(one.began_on, _("The care has begun"), by=one.to)
    if one.failed_on is not None:
        yield _entry(one.failed_on, _("The care did not begin"), by=one.to)


def _closed(seen: FileSeen, named: Named) -> Iterator[Entry]:
    row = seen.row
    if row.closed_on is not None:
        outcome = named.outcomes.get(row.outcome, row.outcome)
        what = _("Closed: %(outcome)s") % {"outcome": outcome}
        yield _entry(row.closed_on, what, row.closing_words, row.referred_to)
