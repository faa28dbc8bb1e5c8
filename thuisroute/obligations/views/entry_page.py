"""The page on which one entry of a draft is written."""

from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from django.http import HttpResponse, QueryDict
from django.shortcuts import render

from thuisroute.agreements.access import Version
from thuisroute.agreements.packs.authoring.answers import answered
from thuisroute.agreements.packs.authoring.draft import Draft
from thuisroute.agreements.packs.authoring.edits import entries_of, where_is
from thuisroute.agreements.packs.authoring.questions import (
    Asked,
    asked_of,
)
from thuisroute.agreements.packs.authoring.sections import ABOUT, ABOUT_KEYS, kind_of
from thuisroute.agreements.packs.document import PackDocument
from thuisroute.kernel.web import ActorRequest
from thuisroute.obligations.forms.entry import EntryForm, Problems
from thuisroute.obligations.views.text_words import (
    choices_in,
    mark_of,
    part_of,
    section_title,
)


@dataclass(frozen=True)
class Writing:
    """One entry of a draft, as it stands when somebody writes it."""

    version: Version
    draft: Draft
    section: str
    at: int

    @property
    def new(self) -> bool:
        """Whether it is still to come."""
        return self.at >= len(entries_of(self.draft.values, self.section))

    @property
    def entry(self) -> Any:  # noqa: ANN401 - whatever was typed
        """What stands there now."""
        found = entries_of(self.draft.values, self.section)
        return {} if self.new else found[self.at]


def sent(writing: Writing, typed: QueryDict) -> Any:  # noqa: ANN401 - whatever was typed
    """The entry as it was typed."""
    if writing.section != ABOUT:
        asked = Asked(kind_of(writing.section), needed=True)
        return answered(asked, typed, where_is(writing.section, writing.at))
    known = asked_of(PackDocument)
    found = {key: answered(known[key], typed, (key,)) for key in ABOUT_KEYS}
    return {k: one for k, one in found.items() if one is not None or known[k].needed}


def rows_changed(writing: Writing, entry: Any, typed: QueryDict) -> bool:  # noqa: ANN401 - whatever was typed
    """Add the row, or take the one away, that a button of the form asks for."""
    more, less = typed.get("more", ""), typed.get("less", "")
    if not more and not less:
        return False
    steps = (more or less).split("__")[len(where_is(writing.section, writing.at)) :]
    keys = steps if more else steps[:-1]
    rows = _rows_at(entry, keys)
    if rows is not None and more:
        rows.append({})
    elif rows is not None and steps[-1].isdecimal():
        del rows[int(steps[-1]) : int(steps[-1]) + 1]
    return True


def _rows_at(entry: Any, keys: list[str]) -> list[Any] | None:  # noqa: ANN401 - whatever was typed
    """The list at a place in an entry; a first row makes the list."""
    for at, key in enumerate(keys):
        if isinstance(entry, list) and key.isdecimal() and int(key) < len(entry):
            entry = entry[int(key)]
        elif isinstance(entry, dict):
            last = at == len(keys) - 1
            entry = entry.setdefault(key, [] if last else {})
        else:
            return None
    return entry if isinstance(entry, list) else None


def entry_page(
    request: ActorRequest,
    writing: Writing,
    entry: Any,  # noqa: ANN401 - whatever was typed
    problems: Problems,
    *,
    status: int = 200,
) -> HttpResponse:
    """The form with what was typed, and what is wrong with it."""
    part = part_of(writing.section, writing.at, entry)
    context = {
        "edition": writing.version,
        "section": writing.section,
        "title": section_title(writing.section),
        "new": writing.new,
        "entry_title": choices_in(writing.draft).titled(writing.entry),
        "form": EntryForm(part, choices_in(writing.draft), problems),
        "part": part,
        "seen": mark_of(writing.entry),
        "once": uuid4(),
    }
    return render(request, "obligations/version_entry.jinja", context, status=status)
