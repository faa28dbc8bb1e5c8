"""Who may see what of one resident by consent, in plain words."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_GET

from thuisroute.agreements.queries import agreement
from thuisroute.kernel import clock
from thuisroute.kernel.web import ActorRequest, signed_in
from thuisroute.sharing.queries.kept import kept_consents
from thuisroute.sharing.views.lines import consent_lines


@require_GET
@signed_in
def consents_page(request: ActorRequest, key: UUID) -> HttpResponse:
    """For who keeps the consents of this resident."""
    kept = kept_consents(request.actor, key)
    law = agreement(kept.head.agreement_id)
    language = get_language() or "nl"
    context = {
        "key": key,
        "name": kept.name,
        "number": kept.head.number,
        "lines": consent_lines(kept, law, language, clock.today()),
    }
    return render(request, "sharing/consents.jinja", context)
