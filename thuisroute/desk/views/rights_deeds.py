"""What is done because a resident asked it: correcting, copying, opening a paper."""

from uuid import UUID, uuid4

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_GET

from thuisroute.agreements.rules.rights import RightKind
from thuisroute.desk.copying.for_paper import copy_for_paper
from thuisroute.desk.copying.serving import known_form, serve_copy
from thuisroute.desk.forms.identity import IdentityForm
from thuisroute.kernel import looks
from thuisroute.kernel.attachment import attachment
from thuisroute.kernel.web import (
    ActorRequest,
    done,
    own_page,
    refusals_shown,
    signed_in,
)
from thuisroute.residents.queries.identities import person_of
from thuisroute.sharing.access import insist_on_resident
from thuisroute.sharing.actions.ask_for_right import EVIDENCE
from thuisroute.sharing.actions.carry_out_correction import carry_out_correction
from thuisroute.sharing.actions.rights_rows import request_to_answer
from thuisroute.sharing.queries.rights import paper_of, request_row
from thuisroute.sharing.rules.evidence import SUFFIXES
from thuisroute.sharing.rules.limits import RIGHTS_REQUESTS
from thuisroute.sharing.rules.rights import RequestState
from thuisroute.sharing.rules.special_classes import CITIZEN_SERVICE_NUMBER

IDENTITY = "identity"


@signed_in
def correct_identity(request: ActorRequest, key: UUID) -> HttpResponse:
    """Name, birth date, BSN, how to reach somebody: as it should be."""
    row = request_to_answer(request.actor, key)
    if row.kind != RightKind.CORRECTION or row.state != RequestState.TAKEN_UP:
        raise Http404
    domains = insist_on_resident(request.actor, row.resident_id, domain=IDENTITY)
    form = IdentityForm(
        request.POST if request.method == "POST" else None,
        known=person_of(row.resident_id),
        may_use_bsn=CITIZEN_SERVICE_NUMBER in domains,
    )
    back = reverse("rights_request", args=[key])
    if form.is_bound and form.is_valid():
        with refusals_shown(form):
            carry_out_correction(
                by=request.actor,
                request=key,
                correction=form.correction(),
                reason=form.cleaned_data["reason"],
            )
            return done(request, back, gettext("Corrected. Now answer the request."))
    page = {"form": form, "row": row, "back": back, "once": uuid4()}
    return render(request, "desk/correct_identity.jinja", page)


@require_GET
@signed_in
def rights_copy(request: ActorRequest, key: UUID, form: str) -> HttpResponse:
    """The copy that the resident asked for on paper."""
    known = known_form(form)
    resident, gathered = copy_for_paper(request.actor, key)
    looks.at(resident)
    return serve_copy(gathered, known)


@require_GET
@signed_in
def rights_paper(request: ActorRequest, key: UUID) -> HttpResponse:
    """What was added to a request."""
    return _paper(request, key)


@require_GET
@own_page
def own_right_paper(request: ActorRequest, key: UUID) -> HttpResponse:
    """What one added oneself."""
    return _paper(request, key)


def _paper(request: ActorRequest, key: UUID) -> HttpResponse:
    row = request_row(request.actor, key)
    if row is None:
        raise Http404
    insist_on_resident(request.actor, row.resident_id, domain=RIGHTS_REQUESTS)
    paper = paper_of(key, use=EVIDENCE)
    if paper is None:
        raise Http404
    looks.says("export", form=SUFFIXES[paper.kind])
    return attachment(paper.content, paper.kind.value, f"paper.{SUFFIXES[paper.kind]}")
