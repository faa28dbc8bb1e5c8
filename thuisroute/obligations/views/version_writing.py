"""Writing one entry of a draft, with the check beside each answer (AG2)."""

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext, ngettext

from thuisroute.agreements.access import draft_of
from thuisroute.agreements.actions.write_draft import write_draft
from thuisroute.agreements.packs.authoring.draft import Draft
from thuisroute.agreements.packs.authoring.edits import entries_of, with_entry
from thuisroute.agreements.packs.authoring.keys import with_keys
from thuisroute.agreements.packs.authoring.sections import ABOUT, is_list, kind_of
from thuisroute.agreements.packs.authoring.written import Values
from thuisroute.agreements.packs.layering import name_of
from thuisroute.kernel.verdicts import Reason, Refused
from thuisroute.kernel.web import ActorRequest, done, sentence, signed_in
from thuisroute.obligations.views.draft_door import as_seen, writing_of
from thuisroute.obligations.views.entry_page import (
    Writing,
    entry_page,
    rows_changed,
    sent,
)
from thuisroute.obligations.views.text_words import problems_at

CHANGED_MEANWHILE = Reason(
    "Somebody else changed this meanwhile. What you typed is still here and not saved; "
    "save again if it should stand."
)


@signed_in
def entry(request: ActorRequest, number: int, section: str, at: int) -> HttpResponse:
    """Change one entry; what has mistakes is kept, and told."""
    writing = writing_of(request, number, section, at)
    if writing.new:
        raise Http404
    return _written(request, writing)


@signed_in
def new_entry(request: ActorRequest, number: int, section: str) -> HttpResponse:
    """Add an entry at the end of a section."""
    writing = writing_of(request, number, section, 0)
    if not is_list(section):
        if writing.new:
            return _written(request, writing)
        return HttpResponseRedirect(reverse("version_entry", args=[number, section, 0]))
    there = len(entries_of(writing.draft.values, section))
    return _written(request, Writing(writing.version, writing.draft, section, there))


def _written(request: ActorRequest, writing: Writing) -> HttpResponse:
    if request.method != "POST":
        found = problems_at(writing.draft, writing.section, writing.at)
        return entry_page(request, writing, writing.entry, found)
    typed = sent(writing, request.POST)
    if rows_changed(writing, typed, request.POST):
        return entry_page(request, writing, typed, {})
    try:
        after = _save(request, writing, typed)
    except Refused as refusal:
        messages.warning(request, " ".join(map(sentence, refusal.reasons)))
        version, section, at = writing.version, writing.section, writing.at
        now = Writing(version, draft_of(version), section, at)
        return entry_page(request, now, typed, {}, status=409)
    return _told(request, writing, after)


def _save(request: ActorRequest, writing: Writing, typed: object) -> Draft:
    section, at, seen = writing.section, writing.at, request.POST.get("seen", "")

    def edit(now: Values) -> Values:
        as_seen(now, section, at, seen, CHANGED_MEANWHILE)
        return with_entry(now, section, at, _keyed(now, section, at, typed))

    return write_draft(writing.version.id, edit, place=f"{section}/{at}")


def _keyed(now: Values, section: str, at: int, typed: object) -> object:
    if section == ABOUT:
        return typed
    beside = entries_of(now, section)
    taken = (name_of(one) for one in [*beside[:at], *beside[at + 1 :]])
    return with_keys(kind_of(section), typed, taken)


def _told(request: ActorRequest, writing: Writing, after: Draft) -> HttpResponse:
    number, section, at = writing.version.number, writing.section, writing.at
    wrong = sum(map(len, problems_at(after, section, at).values()))
    if not wrong:
        to = reverse("version_section", args=[number, section]) + f"#entry-{at}"
        return done(request, to, gettext("Saved in the draft."))
    said = ngettext(
        "Saved in the draft, with one mistake to mend before it can be adopted.",
        "Saved in the draft, with %(num)s mistakes to mend before it can be adopted.",
        wrong,
    ) % {"num": wrong}
    return done(request, reverse("version_entry", args=[number, section, at]), said)
