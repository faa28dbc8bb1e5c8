"""Who saw what of whom between two moments: what has to be told after a breach."""

from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language, gettext

from thuisroute.desk.access_log import Seen, breach
from thuisroute.desk.forms.access_log import BreachForm
from thuisroute.desk.log_file import MOST_LINES, log_file
from thuisroute.desk.log_words import seen_in_words
from thuisroute.desk.views.access_log import law_of
from thuisroute.kernel import clock, looks
from thuisroute.kernel.questions import ask
from thuisroute.kernel.web import ActorRequest, signed_in
from thuisroute.parties.queries import party, party_names
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.parties.rules.resetting import REGION_WIDE
from thuisroute.sharing.access import insist_on_role

A_WEEK = timedelta(days=7)
TO_REPORT = timedelta(hours=72)
SHOWN = 200
FILE_NAME = "breach-report.csv"


@signed_in
def breach_report(request: ActorRequest) -> HttpResponse:
    """Grouped by who and whom, with counts; as a page or as a file."""
    insist_on_role(request.actor, Capability.READ_LOG)
    today = clock.today()
    form = BreachForm(
        request.POST or None,
        parties=_parties(request),
        initial={"since": today - A_WEEK, "until": today},
    )
    if request.method != "POST" or not form.is_valid():
        return _page(request, form, None)
    export = "export" in request.POST
    found = breach(form.asked(), most=MOST_LINES if export else SHOWN)
    looks.says("export" if export else "search", rows=len(found))
    looks.listed(one.resident for one in found)
    return _file(request, found) if export else _page(request, form, found)


def _parties(request: ActorRequest) -> list[tuple[str, str]]:
    own = party(request.actor.party)
    if own.kind != REGION_WIDE:
        return [(str(own.pk), own.name)]
    question = party_names(request.actor.region)
    return [(str(one.id), one.name) for one in ask(question).of(question)]


def _page(
    request: ActorRequest, form: BreachForm, found: list[Seen] | None
) -> HttpResponse:
    known: datetime | None = (
        form.cleaned_data.get("known_at") if found is not None else None
    )
    return render(
        request,
        "desk/breach_report.jinja",
        {
            "form": form,
            "rows": None if found is None else _in_words(request, found),
            "total": found[0] if found else None,
            "numbers": sorted({one.number for one in found or [] if one.number}),
            "report_by": known + TO_REPORT if known else None,
            "late": bool(known and clock.now() > known + TO_REPORT),
            "new_key": uuid4,
        },
    )


def _in_words(request: ActorRequest, found: list[Seen]) -> list[dict[str, Any]]:
    law, language = law_of(request), get_language() or "nl"
    return [seen_in_words(one, law, language) for one in found]


def _file(request: ActorRequest, found: list[Seen]) -> HttpResponse:
    columns = {
        "number": gettext("Of whom"),
        "who": gettext("Who"),
        "seat": gettext("Role and organisation"),
        "times": gettext("How often"),
        "first_at": gettext("First"),
        "last_at": gettext("Last"),
        "what": gettext("What"),
        "how": gettext("How"),
        "why": gettext("Why"),
        "emergency": gettext("Emergency"),
    }
    return log_file(FILE_NAME, columns, _in_words(request, found))
