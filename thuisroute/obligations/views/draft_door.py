"""The way to a draft for whoever may change what it says."""

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect

from thuisroute.agreements.access import Version, draft_of, version_seen_by
from thuisroute.agreements.actions.write_draft import write_draft
from thuisroute.agreements.packs.authoring.edits import entries_of
from thuisroute.agreements.packs.authoring.written import Values
from thuisroute.agreements.rules.versions import VersionState
from thuisroute.kernel.verdicts import Reason, Refused
from thuisroute.kernel.web import ActorRequest, done, sentence
from thuisroute.obligations.views.entry_page import Writing
from thuisroute.obligations.views.text_words import known_section, mark_of
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.access import insist_on_role


def draft_to_write(request: ActorRequest, number: int) -> Version:
    """A draft of the actor's region; 404 for what is none any more."""
    insist_on_role(request.actor, Capability.KEEP_AGREEMENT)
    version = version_seen_by(request.actor, number)
    if version.state != VersionState.DRAFT:
        raise Http404
    return version


def writing_of(request: ActorRequest, number: int, section: str, at: int) -> Writing:
    """One entry of a draft, there or still to come."""
    version = draft_to_write(request, number)
    return Writing(version, draft_of(version), known_section(section), at)


def as_seen(
    values: Values, section: str, at: int, seen: str, otherwise: Reason
) -> None:
    """Refused with the reason when an entry is not what somebody saw of it."""
    found = entries_of(values, section)
    if mark_of(found[at] if at < len(found) else {}) != seen:
        raise Refused(otherwise)


def kept(
    request: ActorRequest,
    version: Version,
    edit: Callable[[Values], Values],
    *,
    place: str,
    said: str,
    to: str,
) -> HttpResponse:
    """Change the draft and go where that shows, or say there why not."""
    try:
        write_draft(version.id, edit, place=place)
    except Refused as refusal:
        messages.warning(request, " ".join(map(sentence, refusal.reasons)))
        return HttpResponseRedirect(to)
    return done(request, to, said)
