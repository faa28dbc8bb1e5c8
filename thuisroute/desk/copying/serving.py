"""A file to take along: never shown in the browser, never kept on the way."""

from django.http import Http404, HttpResponse

from thuisroute.desk.copying.as_json import as_json
from thuisroute.desk.copying.gathering import Gathered
from thuisroute.desk.copying.on_paper import as_pdf
from thuisroute.kernel import looks
from thuisroute.kernel.attachment import attachment

FORMS = {
    "json": (as_json, "application/json"),
    "pdf": (as_pdf, "application/pdf"),
}
# Says nothing of whose it is.
FILE_NAME = "dossier-copy"


def known_form(form: str) -> str:
    """404 for a form that there is not, before anything is gathered."""
    if form not in FORMS:
        raise Http404
    return form


def serve_copy(gathered: Gathered, form: str) -> HttpResponse:
    """The log tells that this is an export, and in which form."""
    write, content_type = FORMS[form]
    looks.says("export", form=form)
    return attachment(write(gathered), content_type, f"{FILE_NAME}.{form}")
