"""What a version says in full, and its files (AG2, AG3)."""

from collections.abc import Iterable
from uuid import uuid4

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_GET

from thuisroute.agreements.access import Version, draft_of, version_seen_by
from thuisroute.agreements.packs.authoring.files import archive
from thuisroute.agreements.packs.authoring.norms import (
    adopted_by,
    norm_title,
    norms_that_come_along,
)
from thuisroute.agreements.packs.authoring.sections import (
    ABOUT,
    is_list,
    may_be_left_out,
)
from thuisroute.agreements.rules.versions import VersionState
from thuisroute.agreements.words import VERSION_STATES
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.web import ActorRequest, signed_in
from thuisroute.obligations.forms.version import NormForm
from thuisroute.obligations.views.text_words import (
    entry_cards,
    known_section,
    mistakes,
    section_rows,
    section_title,
)
from thuisroute.parties.rules.capabilities import Capability, may


def may_write(actor: Actor, version: Version) -> bool:
    """Whether the actor may change what it says: a draft, by its keeper."""
    keeps = may(actor.role, Capability.KEEP_AGREEMENT)
    return keeps and version.state == VersionState.DRAFT


@require_GET
@signed_in
def text(request: ActorRequest, number: int) -> HttpResponse:
    """Every section, what is wrong with it, and the norms below it."""
    version = version_seen_by(request.actor, number)
    draft = draft_of(version)
    adopted = adopted_by(draft.values)
    language = get_language() or "nl"
    others = [one for one in norms_that_come_along() if one not in adopted]
    context = {
        "edition": version,
        "state": VERSION_STATES[version.state],
        "writes": may_write(request.actor, version),
        "sections": section_rows(draft),
        "mistakes": list(mistakes(draft, number)),
        "adopted": _titled(adopted, language),
        "replaces": draft.values.get("replaces", []),
        "norms": NormForm(norms=_titled(others, language)) if others else None,
        "once": uuid4(),
    }
    return render(request, "obligations/version_text.jinja", context)


def _titled(norms: Iterable[str], language: str) -> list[tuple[str, str]]:
    return [(one, norm_title(one, language)) for one in norms]


@require_GET
@signed_in
def section(request: ActorRequest, number: int, section: str) -> HttpResponse:
    """Every entry of one section."""
    version = version_seen_by(request.actor, number)
    draft = draft_of(version)
    cards = entry_cards(draft, known_section(section))
    context = {
        "edition": version,
        "section": section,
        "title": section_title(section),
        "entries": cards,
        "a_list": is_list(section),
        "may_add": is_list(section) or not cards,
        "may_remove": is_list(section) or may_be_left_out(section),
        "about": section == ABOUT,
        "writes": may_write(request.actor, version),
        "once": uuid4(),
    }
    return render(request, "obligations/version_section.jinja", context)


@require_GET
@signed_in
def files(request: ActorRequest, number: int) -> HttpResponse:
    """The files of a pack that say the same, in one archive."""
    version = version_seen_by(request.actor, number)
    values = draft_of(version).values
    code = str(values.get("code", "pack"))
    response = HttpResponse(archive(values, code), content_type="application/zip")
    name = f"{code}-{number}.zip"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
