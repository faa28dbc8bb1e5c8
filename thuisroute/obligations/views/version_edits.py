"""What a button does to a draft: take out, move, put back, adopt a norm (AG2, AG3)."""

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from thuisroute.agreements.access import draft_of, earlier_of
from thuisroute.agreements.packs.authoring import edits
from thuisroute.agreements.packs.authoring.norms import (
    adopted_by,
    norms_that_come_along,
    with_norm,
    without_norm,
)
from thuisroute.agreements.packs.authoring.sections import (
    ABOUT,
    is_list,
    may_be_left_out,
)
from thuisroute.agreements.packs.authoring.written import Values
from thuisroute.kernel.verdicts import Reason
from thuisroute.kernel.web import ActorRequest, signed_in
from thuisroute.obligations.views.draft_door import (
    as_seen,
    draft_to_write,
    kept,
    writing_of,
)
from thuisroute.obligations.views.text_words import known_section

CHANGED_BEFORE = Reason(
    "Somebody else changed this meanwhile, so nothing was done. Look what it says now."
)


@require_POST
@signed_in
def remove_entry(
    request: ActorRequest, number: int, section: str, at: int
) -> HttpResponse:
    """Take an entry out of the draft."""
    writing = writing_of(request, number, section, at)
    if writing.new or not (is_list(section) or may_be_left_out(section)):
        raise Http404
    seen = request.POST.get("seen", "")

    def edit(now: Values) -> Values:
        as_seen(now, section, at, seen, CHANGED_BEFORE)
        return edits.without_entry(now, section, at)

    return kept(
        request,
        writing.version,
        edit,
        place=f"{section}/{at}",
        said=gettext("Taken out of the draft."),
        to=reverse("version_section", args=[number, section]),
    )


@require_POST
@signed_in
def move_entry(
    request: ActorRequest, number: int, section: str, at: int
) -> HttpResponse:
    """Put an entry of a list one place earlier."""
    writing = writing_of(request, number, section, at)
    if writing.new or not is_list(section) or at == 0:
        raise Http404
    seen = request.POST.get("seen", "")

    def edit(now: Values) -> Values:
        as_seen(now, section, at, seen, CHANGED_BEFORE)
        return edits.with_entry_moved(now, section, at, at - 1)

    return kept(
        request,
        writing.version,
        edit,
        place=f"{section}/{at}",
        said=gettext("Moved up."),
        to=reverse("version_section", args=[number, section]) + f"#entry-{at - 1}",
    )


@require_POST
@signed_in
def put_back(request: ActorRequest, number: int, section: str) -> HttpResponse:
    """Undo what the draft says otherwise about one entry."""
    version = draft_to_write(request, number)
    earlier, name = earlier_of(version), request.POST.get("entry", "")
    if earlier is None or known_section(section) == ABOUT:
        raise Http404
    return kept(
        request,
        version,
        lambda now: edits.put_back(now, earlier.values, section, name),
        place=f"{section}/{name}",
        said=gettext("Put back as it was."),
        to=reverse("version", args=[number]) + "#changes",
    )


@require_POST
@signed_in
def adopt_norm(request: ActorRequest, number: int) -> HttpResponse:
    """One more norm holds, below what the draft says itself."""
    version, norm = draft_to_write(request, number), request.POST.get("norm", "")
    adopted = adopted_by(draft_of(version).values)
    if norm in adopted or norm not in norms_that_come_along():
        raise Http404
    return kept(
        request,
        version,
        lambda now: with_norm(now, norm),
        place=f"adopts/{norm}",
        said=gettext(
            "The norm holds too. What the draft said already stays as it was."
        ),
        to=reverse("version_text", args=[number]) + "#norms",
    )


@require_POST
@signed_in
def leave_norm(request: ActorRequest, number: int) -> HttpResponse:
    """A norm holds no longer; its entries stay until somebody takes them out."""
    version, norm = draft_to_write(request, number), request.POST.get("norm", "")
    if norm not in adopted_by(draft_of(version).values):
        raise Http404
    return kept(
        request,
        version,
        lambda now: without_norm(now, norm),
        place=f"adopts/{norm}",
        said=gettext("The norm holds no longer. Its entries stay until taken out."),
        to=reverse("version_text", args=[number]) + "#norms",
    )
