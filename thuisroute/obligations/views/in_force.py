"""The agreement that holds in the region of whoever looks."""

from django.http import Http404
from django.utils.translation import get_language

from thuisroute.agreements.queries import agreement, versions_of
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.articles import Text
from thuisroute.kernel.questions import ask
from thuisroute.kernel.web import ActorRequest


def law_in_force(request: ActorRequest) -> Agreement:
    """What holds now, or 404 where nothing was adopted yet."""
    versions = versions_of(request.actor.region)
    holds = next((one for one in ask(versions).of(versions) if one.in_force), None)
    if holds is None:
        raise Http404
    return agreement(holds.id)


def said(text: Text | None) -> str:
    """The text in the language of the reader; nothing for nothing."""
    return text.in_language(get_language() or "nl") if text else ""
