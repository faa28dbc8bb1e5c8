"""The text of one consent on paper, to sign."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from thuisroute.kernel import audit, clock
from thuisroute.kernel.calendar import Duration
from thuisroute.kernel.web import ActorRequest, signed_in
from thuisroute.sharing.views.about import about


@require_GET
@signed_in
def consent_paper(request: ActorRequest, key: UUID, rule: str) -> HttpResponse:
    """Exactly the words whose digest a consent keeps."""
    asked = about(request.actor, key, rule)
    audit.record("print", kind="consent_text", key=rule, subject=key, purpose=rule)
    says = asked.law.consent
    usual = says.usual if says and says.usual else Duration(months=12)
    context = asked.context() | {"until": usual.after(clock.today())}
    return render(request, "sharing/paper.jinja", context)
