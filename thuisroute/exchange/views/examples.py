"""Example files to download."""

from django.http import Http404, HttpResponse

from thuisroute.exchange.examples import example_csv, example_xlsx
from thuisroute.exchange.views.upload import kinds_for
from thuisroute.kernel.web import ActorRequest, signed_in

FORMS = {
    "csv": (example_csv, "text/csv; charset=utf-8"),
    "xlsx": (
        example_xlsx,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
}


@signed_in
def example(request: ActorRequest, kind: str, form: str) -> HttpResponse:
    """For the kinds that the role may import."""
    if kind not in kinds_for(request.actor) or form not in FORMS:
        raise Http404
    make, content_type = FORMS[form]
    response = HttpResponse(make(kind), content_type=content_type)
    response["Content-Disposition"] = f'attachment; filename="{kind}.{form}"'
    return response
