"""Who looked: for privacy officers, on a page and as a file."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language, gettext

from thuisroute.agreements.queries import law_in_force
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.desk.access_log import A_PAGE, Asked, Line, log_lines
from thuisroute.desk.forms.access_log import LogForm
from thuisroute.desk.log_file import MOST_LINES, log_file
from thuisroute.desk.log_words import line_in_words
from thuisroute.kernel import clock, looks
from thuisroute.kernel.web import ActorRequest, signed_in
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.access import insist_on_role

A_WEEK = timedelta(days=7)
FILE_NAME = "access-log.csv"


@signed_in
def access_log(request: ActorRequest) -> HttpResponse:
    """The question first; it is sent in the body, and so is where the next page of
    the answer begins."""
    insist_on_role(request.actor, Capability.READ_LOG)
    today = clock.today()
    form = LogForm(
        request.POST or None, initial={"since": today - A_WEEK, "until": today}
    )
    if request.method != "POST" or not form.is_valid():
        return _page(request, form)
    if "export" in request.POST:
        return _file(request, form.asked())
    asked, upto = _from_place(form.asked(), request.POST.get("place", ""))
    found = log_lines(asked, upto=upto, most=A_PAGE + 1)
    looks.says("search")
    tell(found[:A_PAGE])
    more = found[A_PAGE - 1] if len(found) > A_PAGE else None
    return _page(
        request,
        form,
        lines=in_words(request, found[:A_PAGE]),
        place=f"{more.at.isoformat()}_{more.id}" if more else "",
    )


def tell(lines: list[Line]) -> None:
    """Whose numbers are shown."""
    for line in lines:
        looks.listed(line.residents or [])


def in_words(request: ActorRequest, lines: list[Line]) -> list[dict[str, Any]]:
    """In the language of the reader."""
    law, language = law_of(request), get_language() or "nl"
    return [line_in_words(line, law, language) for line in lines]


def law_of(request: ActorRequest) -> Agreement:
    """The agreement by which roles and purposes are named."""
    return law_in_force(request.actor.region)


def _page(
    request: ActorRequest,
    form: LogForm,
    lines: list[dict[str, Any]] | None = None,
    place: str = "",
) -> HttpResponse:
    page = {"form": form, "lines": lines, "place": place, "new_key": uuid4}
    return render(request, "desk/access_log.jinja", page)


def _file(request: ActorRequest, asked: Asked) -> HttpResponse:
    found = log_lines(asked, upto=None, most=MOST_LINES)
    looks.says("export", lines=len(found))
    tell(found)
    columns = {
        "at": gettext("When"),
        "who": gettext("Who"),
        "seat": gettext("Role and organisation"),
        "what": gettext("What"),
        "whose": gettext("Of whom"),
        "why": gettext("Why"),
        "refused": gettext("Refused"),
        "emergency": gettext("Emergency"),
        "origin": gettext("From which address"),
    }
    return log_file(FILE_NAME, columns, in_words(request, found))


def _from_place(asked: Asked, place: str) -> tuple[Asked, int | None]:
    """Where the page before ended: `<moment>_<line>`; from the start when it is not."""
    moment, _mark, key = place.partition("_")
    try:
        last, upto = datetime.fromisoformat(moment), int(key)
    except ValueError:
        return asked, None
    if last.tzinfo is None or not asked.since <= last <= asked.until:
        return asked, None
    return replace(asked, until=last), upto
