"""The answers that the agreement gives to choose from, in the language of the page."""

from collections.abc import Iterator

from django.utils.formats import date_format
from django.utils.translation import get_language, gettext

from thuisroute.agreements.rules.sensitive import Choice, OutreachRule
from thuisroute.concerns.forms.asked import Asked
from thuisroute.concerns.models import ReporterAnswer
from thuisroute.concerns.queries.outreach import workers
from thuisroute.concerns.views.file_seen import FileSeen
from thuisroute.kernel.actor import Actor
from thuisroute.parties.rules.capabilities import Capability, may


def named(choices: tuple[Choice, ...]) -> dict[str, str]:
    """Per key what it is called."""
    language = get_language() or "nl"
    return {one.id: one.label.in_language(language) for one in choices}


def asked(actor: Actor, agreed: OutreachRule, seen: FileSeen | None = None) -> Asked:
    """Per question its answers: of the agreement, and of the file where there is one.
    Nothing is chosen beforehand: a report begins something that the law asks."""
    reporters = named(agreed.reporters)
    none = ("", gettext("Choose"))
    return {
        "kind": [none, *named(agreed.signals).items()],
        "reporter": [none, *reporters.items()],
        "outcome": [none, *named(agreed.outcomes).items()],
        "worker": [none, *_who_can_go(actor, agreed, seen)],
        "answer": [
            (str(one.pk), _reporter(one, reporters))
            for one in (seen.waiting_answers if seen else ())
        ],
    }


def _who_can_go(
    actor: Actor, agreed: OutreachRule, seen: FileSeen | None
) -> Iterator[tuple[str, str]]:
    """Among all by who sends, else among colleagues; not who goes there already."""
    anywhere = may(actor.role, Capability.ASSIGN_OUTREACH)
    now = (seen.row.worker_id, seen.row.assigned_to_id) if seen else None
    for one in workers(actor, agreed):
        own = anywhere or one.party == actor.party
        if own and (one.user, one.party) != now:
            yield f"{one.user} {one.party}", f"{one.name}, {one.party_name}"


def _reporter(one: ReporterAnswer, reporters: dict[str, str]) -> str:
    kind = reporters.get(one.signal.reporter, one.signal.reporter)
    day = date_format(one.since, "j F")
    return gettext("%(reporter)s, %(day)s: %(reach)s") % {
        "reporter": kind, "day": day, "reach": one.reach_at,
    }  # fmt: skip
