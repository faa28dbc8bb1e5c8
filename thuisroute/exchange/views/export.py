"""Ask for a list, wait for it, take it along."""

import json
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language, gettext
from django.views.decorators.http import require_GET, require_POST

from thuisroute.exchange.actions.ask_export import ask_export
from thuisroute.exchange.actions.prepare_export import USE
from thuisroute.exchange.exporting.files import as_csv, as_xlsx
from thuisroute.exchange.exporting.rows import Exported, readable
from thuisroute.exchange.forms.export import ExportForm
from thuisroute.exchange.queries import staged_export
from thuisroute.kernel import looks
from thuisroute.kernel.sealing import unseal
from thuisroute.kernel.web import ActorRequest, done, signed_in
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.access import insist_on_role

FORMS = {
    "csv": (as_csv, "text/csv; charset=utf-8"),
    "xlsx": (
        as_xlsx,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
}


@require_POST
@signed_in
def exports(request: ActorRequest) -> HttpResponse:
    """The list as it is narrowed down on the page; a search never travels along."""
    insist_on_role(request.actor, Capability.SEE_RESIDENTS)
    form = ExportForm(request.POST)
    wanted = form.wanted() if form.is_valid() else {}
    key = ask_export(by=request.actor, wanted=wanted)
    said = gettext("Your list is being made.")
    return done(request, reverse("export", args=[key]), said)


@require_GET
@signed_in
def export(request: ActorRequest, key: UUID) -> HttpResponse:
    """How far it is; asked again by itself where the browser can."""
    row = staged_export(request.actor, key)
    context = {
        "row": row,
        "ready": row.sealed is not None,
        "forms": list(FORMS),
    }
    return render(request, "exchange/export.jinja", context)


@require_GET
@signed_in
def export_file(request: ActorRequest, key: UUID, form: str) -> HttpResponse:
    """What may still be seen of it at this moment, whenever it was made."""
    row = staged_export(request.actor, key)
    insist_on_role(request.actor, Capability.SEE_RESIDENTS)
    if row.sealed is None or form not in FORMS:
        raise Http404
    made = [Exported(**one) for one in json.loads(unseal(row.sealed, use=USE))]
    language = get_language() or "nl"
    rows = list(readable(request.actor, made, language))
    looks.says("export", rows=len(rows), form=form)
    write, content_type = FORMS[form]
    response = HttpResponse(write(rows), content_type=content_type)
    response["Content-Disposition"] = f'attachment; filename="residents.{form}"'
    response["Cache-Control"] = "no-store"
    return response
