"""The register of processing and the draft of the impact assessment, to read and print.

No page here says anything about anybody, so that whoever signs in may read both.
"""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_GET

from thuisroute.agreements.queries import law_in_force
from thuisroute.agreements.words import event_words
from thuisroute.kernel.catalogue import catalogue
from thuisroute.kernel.web import ActorRequest, signed_in
from thuisroute.sharing.register_words import DECIDED, GROUNDS, term_words
from thuisroute.sharing.rules.register import Kept, Register, register
from thuisroute.sharing.words import DOMAINS


@require_GET
@signed_in
def processing_register(request: ActorRequest) -> HttpResponse:
    """Every purpose and every class of record of the newest agreement."""
    return render(request, "sharing/processing.jinja", _page(request))


@require_GET
@signed_in
def dpia_draft(request: ActorRequest) -> HttpResponse:
    """The same, as the draft of an impact assessment: people fill in the risks."""
    return render(request, "sharing/dpia.jinja", _page(request))


def _page(request: ActorRequest) -> dict[str, object]:
    language = get_language() or "nl"
    found = register(law_in_force(request.actor.region), catalogue())

    def how_long(entry: str) -> str:
        kept = found.kept_as(entry)
        return term_words(kept, found, language) if kept else ""

    return {
        "register": found,
        "language": language,
        "grounds": GROUNDS,
        "decided": DECIDED,
        "domains_of": lambda one: ", ".join(str(DOMAINS[name]) for name in one.domains),
        "events_of": lambda names: " / ".join(event_words(name) for name in names),
        "how_long": how_long,
        "term": lambda kept: _term(kept, found, language),
    }


def _term(kept: Kept, found: Register, language: str) -> str:
    return term_words(kept, found, language)
