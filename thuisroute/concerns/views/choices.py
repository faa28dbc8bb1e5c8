"""The answers that the agreement gives to choose from, in the language of the page."""

from django.utils.formats import date_format
from django.utils.translation import get_language, gettext

from thuisroute.agreements.rules.sensitive import Choice, OutreachRule
from thuisroute.concerns.forms.outreach import Asked
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
    Who goes there is chosen among all by who sends, else among colleagues."""
    sends = may(actor.role, Capability.ASSIGN_OUTREACH)
    reporters = named(agreed.reporters)
    return {
        "kind": list(named(agreed.signals).items()),
        "reporter": list(reporters.items()),
        "outcome": list(named(agreed.outcomes).items()),
        "worker": [
            (f"{one.user} {one.party}", f"{one.name}, {one.party_name}")
            for one in workers(actor, agreed)
            if sends or one.party == actor.party
        ],
        "answer": [
            (str(one.pk), _reporter(one, reporters))
            for one in (seen.waiting_answers if seen else ())
        ],
    }


def _reporter(one: ReporterAnswer, reporters: dict[str, str]) -> str:
    kind = reporters.get(one.signal.reporter, one.signal.reporter)
    day = date_format(one.since, "j F")
    return gettext("%(reporter)s, %(day)s: %(reach)s") % {
        "reporter": kind, "day": day, "reach": one.reach_at,
    }  # fmt: skip
