"""My place on the list: why I am there, what was decided, and not agreeing."""

from uuid import UUID, uuid4

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language, gettext
from django.views.decorators.http import require_POST

from thuisroute.agreements.queries import agreement
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.words import role_words
from thuisroute.desk.forms.own import OwnObjectionForm
from thuisroute.desk.own_file import own_resident
from thuisroute.desk.own_objection import can_object, own_objection
from thuisroute.desk.own_queue import own_queue
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import ask
from thuisroute.kernel.web import (
    ActorRequest,
    done,
    own_page,
    pressed,
    refusals_shown,
)
from thuisroute.parties.rules.capabilities import Capability, roles_that_may
from thuisroute.referrals.actions.object_to_priority import (
    object_to_priority,
    withdraw_objection,
)
from thuisroute.referrals.queries.in_dossier import referral_of
from thuisroute.referrals.queries.priority_steps import priority_of
from thuisroute.residents.queries.dossiers import head


@own_page
def own_queue_page(request: ActorRequest) -> HttpResponse:
    """The form says that the resident does not agree with a refusal of priority."""
    resident = own_resident(request.actor)
    form = OwnObjectionForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        with refusals_shown(form):
            object_to_priority(
                by=request.actor,
                referral=_referral(request.actor, resident),
                reason=form.cleaned_data["words"],
            )
            said = gettext("Saved. Somebody else looks at it again. You get an answer.")
            return done(request, reverse("own_queue") + "#decided", said)
    return render(request, "desk/own/queue.jinja", _shown(request, resident, form))


@require_POST
@own_page
def own_objection_back(request: ActorRequest) -> HttpResponse:
    """As long as it was not answered."""
    key = _referral(request.actor, own_resident(request.actor))
    return pressed(
        request,
        lambda: withdraw_objection(by=request.actor, referral=key),
        at=reverse("own_queue") + "#decided",
        said=gettext("You took it back. The decision stands as it was."),
    )


def _shown(
    request: ActorRequest, resident: UUID, form: OwnObjectionForm
) -> dict[str, object]:
    main, line = head(resident), referral_of(request.actor, resident)
    answers = ask(main, line)
    law, language = agreement(answers.of(main)[0].agreement_id), get_language() or "nl"
    told, today = priority_of(request.actor, resident), clock.today()
    objects = can_object(told, law, today)
    return {
        "queue": own_queue(answers.first(line), law, language, objects=objects),
        "decided": own_objection(told, law, language, today),
        "who_knows": _who_knows(law, language),
        "form": form,
        "once": request.POST.get("once") or uuid4(),
        "new_key": uuid4,
    }


def _who_knows(law: Agreement, language: str) -> str:
    """Who sees everybody on the list, and so how many stand in front."""
    roles = roles_that_may(Capability.CHECK_REFERRAL)
    return ", ".join(role_words(law, role, language) for role in roles)


def _referral(actor: Actor, resident: UUID) -> UUID:
    found = priority_of(actor, resident)
    if found is None:
        raise Http404
    return found.referral
