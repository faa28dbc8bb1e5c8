"""From a number to the person, with a reason from a list."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from thuisroute.kernel.web import ActorRequest, signed_in
from thuisroute.matching.actions.unmask_candidate import unmask_candidate
from thuisroute.matching.rules.unmasking import WhyName
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.access import insist_on_role


@require_POST
@signed_in
def unmask(request: ActorRequest, key: UUID, referral: UUID) -> HttpResponse:
    """To the registration of this candidate; without a reason back to the list."""
    insist_on_role(request.actor, Capability.PROPOSE)
    why = request.POST.get("why", "")
    if why not in set(WhyName):
        messages.warning(request, _("Choose why you need to know who this is."))
        back = reverse("propose", args=[key])
        return HttpResponseRedirect(f"{back}?person={referral}#asked")
    unmask_candidate(by=request.actor, home=key, referral=referral, why=WhyName(why))
    return HttpResponseRedirect(reverse("referral", args=[referral]))
