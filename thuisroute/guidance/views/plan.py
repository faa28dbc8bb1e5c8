"""The plan: the one page that everybody works from, each in their own life domains."""

from typing import Any
from uuid import UUID, uuid4

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from thuisroute.guidance.actions.agree_to_part import agree_to_part
from thuisroute.guidance.actions.explore import Explored, explore
from thuisroute.guidance.facts import kind_for, law_of, seat_of
from thuisroute.guidance.forms.guidance import ExploreForm
from thuisroute.guidance.queries.handovers import running_handover
from thuisroute.guidance.queries.hours import HEALTH
from thuisroute.guidance.queries.in_words import (
    decision_line,
    explored,
    language,
    parts_of,
    plan_reference,
)
from thuisroute.guidance.queries.indications import decisions_of
from thuisroute.guidance.queries.network import count_on_map
from thuisroute.guidance.queries.plan import plan_of
from thuisroute.guidance.rules.handing_over import handover_rule
from thuisroute.guidance.rules.planning import Outcome
from thuisroute.guidance.words import LOOKS, PLANS, STATES
from thuisroute.kernel import clock
from thuisroute.kernel.form_page import FormPage, form_page
from thuisroute.kernel.questions import ask
from thuisroute.kernel.web import (
    ActorRequest,
    done,
    pressed,
    refusals_shown,
    signed_in,
)
from thuisroute.parties.rules.capabilities import Capability, may
from thuisroute.residents.queries.contacts import contacts
from thuisroute.residents.queries.identities import identity_of
from thuisroute.sharing.access import insist_on_resident
from thuisroute.sharing.queries.names import name_or_number
from thuisroute.sharing.queries.policy import residents_shared_with
from thuisroute.tenancies.queries.neighbours import neighbourhood_part_of_plan

IDENTITY = "identity"


@signed_in
def plan_page(request: ActorRequest, key: UUID) -> HttpResponse:
    """Goals by life domain, as far as they are shared; who is the point of contact."""
    insist_on_resident(request.actor, key, domain=IDENTITY)
    return render(request, "guidance/plan.jinja", _shown(request, key))


def _shown(request: ActorRequest, key: UUID) -> dict[str, Any]:
    actor, law = request.actor, law_of(key)
    plan, people = plan_of(actor, key), contacts(key)
    kind = plan.versions[0].kind if plan.versions else kind_for(actor, key, law).value
    today = clock.today()
    among = residents_shared_with(actor, domain=IDENTITY)
    return {
        "resident": key,
        "name": str(identity_of(key, among=among) or ""),
        "law": law,
        "language": language(),
        "title": PLANS[kind],
        "plan": plan,
        "parts": parts_of(plan, law, seat_of(actor)),
        "explored": explored(plan, law),
        "contacts": ask(people).of(people),
        "sees_hours": HEALTH in plan.domains,
        "neighbours": neighbourhood_part_of_plan(actor, key),
        "network": count_on_map(actor, key),
        "decided": [
            decision_line(one, law, today) for one in decisions_of(actor, key)[:1]
        ],
        "article": plan_reference(law),
        "keeps": may(actor.role, Capability.KEEP_PLAN),
        "agrees": may(actor.role, Capability.AGREE_TO_PLAN),
        "handover": running_handover(actor, key),
        "hands_over": may(actor.role, Capability.HAND_OVER)
        and handover_rule(law) is not None,
        "states": STATES,
        "looks": LOOKS,
        "today": today,
        "new_key": uuid4,
    }


@require_POST
@signed_in
def agree(request: ActorRequest, key: UUID) -> HttpResponse:
    """To one part, as it stood on the page."""
    part = {
        "domain": request.POST.get("domain", ""),
        "read": request.POST.get("read", ""),
    }
    back = reverse("plan", args=[key])
    return pressed(
        request,
        lambda: agree_to_part(by=request.actor, resident=key, **part),
        at=back,
        said=_("It is written down that you agree."),
    )


@signed_in
def explore_page(request: ActorRequest, key: UUID, subject: str) -> HttpResponse:
    """What came of asking about one subject of the agreement."""
    insist_on_resident(request.actor, key, domain=IDENTITY, to=Capability.KEEP_PLAN)
    shown = explored(plan_of(request.actor, key), law_of(key))
    asked = next((one for one in shown if one["key"] == subject), None)
    if asked is None:
        raise Http404
    form = ExploreForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        given = form.cleaned_data
        answer = Explored(subject, Outcome(given["outcome"]), given["words"])
        with refusals_shown(form):
            explore(by=request.actor, resident=key, explored=answer)
            return done(request, reverse("plan", args=[key]), _("Saved in the plan."))
    page = FormPage(
        title=asked["title"],
        about=name_or_number(request.actor, key),
        lead=_("Asked about in every plan."),
        save=_("Save in the plan"),
        above=(_("Plan"), reverse("plan", args=[key])),
        article=asked["article"],
    )
    return form_page(request, form, page)
