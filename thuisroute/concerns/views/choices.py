"""The answers that the agreement gives to choose from, in the language of the page."""

from django.utils.translation import get_language

from thuisroute.agreements.rules.sensitive import Choice, OutreachRule
from thuisroute.concerns.forms.outreach import Asked
from thuisroute.concerns.queries.outreach import workers
from thuisroute.kernel.actor import Actor
from thuisroute.parties.rules.capabilities import Capability, may


def named(choices: tuple[Choice, ...]) -> dict[str, str]:
    """Per key what it is called."""
    language = get_language() or "nl"
    return {one.id: one.label.in_language(language) for one in choices}


def asked(actor: Actor, agreed: OutreachRule) -> Asked:
    """Per question its answers; who can be sent only for who sends."""
    sends = may(actor.role, Capability.ASSIGN_OUTREACH)
    return {
        "kind": list(named(agreed.signals).items()),
        "reporter": list(named(agreed.reporters).items()),
        "outcome": list(named(agreed.outcomes).items()),
        "worker": [
            (f"{one.user} {one.party}", f"{one.name}, {one.party_name}")
            for one in (workers(actor, agreed) if sends else ())
        ],
    }
