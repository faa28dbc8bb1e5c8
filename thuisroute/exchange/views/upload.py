"""Choose a kind of list and upload a file."""

from uuid import UUID, uuid4

from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from thuisroute.exchange.actions.stage_import import stage_import
from thuisroute.exchange.forms.upload import UploadForm
from thuisroute.exchange.importing.kinds import KINDS
from thuisroute.exchange.reading.limits import MOST_BYTES
from thuisroute.exchange.reading.sandbox import read_sheet
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.web import ActorRequest, refusals_shown, signed_in
from thuisroute.parties.rules.capabilities import may


def kinds_for(actor: Actor) -> list[str]:
    """The kinds that the role may import; 403 when there are none."""
    kinds = [name for name, kind in KINDS.items() if may(actor.role, kind.capability)]
    if not kinds:
        raise PermissionDenied
    return kinds


@signed_in
def imports(request: ActorRequest) -> HttpResponse:
    """The form; a file that can be read goes on to its preview."""
    kinds = kinds_for(request.actor)
    if request.method == "POST":
        form = UploadForm(request.POST, request.FILES, kinds=kinds)
        staged: list[UUID] = []
        if form.is_valid():
            with refusals_shown(form):
                staged.append(_stage(request.actor, **form.cleaned_data))
        if staged and form.is_valid():
            return HttpResponseRedirect(reverse("import", args=[staged[0]]))
    else:
        form = UploadForm(kinds=kinds)
    context = {"form": form, "once": uuid4(), "kinds": kinds}
    return render(request, "exchange/upload.jinja", context)


def _stage(actor: Actor, kind: str, file: "UploadedFile[bytes]") -> UUID:
    name = file.name or ""
    answer = read_sheet(name, file.read(MOST_BYTES + 1))
    return stage_import(by=actor, kind=KINDS[kind], file_name=name, answer=answer)
