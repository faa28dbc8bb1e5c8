"""A new goal in the plan, and what becomes of one."""

from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from thuisroute.guidance.actions.move_goal import move_goal
from thuisroute.guidance.actions.set_goal import set_goal
from thuisroute.guidance.facts import law_of
from thuisroute.guidance.forms.guidance import GoalForm, MoveForm, subjects
from thuisroute.guidance.queries.in_words import plan_reference
from thuisroute.guidance.queries.plan import goal_for
from thuisroute.guidance.rules.lifecycle import GoalState
from thuisroute.guidance.words import LOOKS, STATES
from thuisroute.kernel.form_page import FormPage, form_page
from thuisroute.kernel.web import ActorRequest, done, refusals_shown, signed_in
from thuisroute.parties.rules.capabilities import Capability, may
from thuisroute.sharing.access import insist_on_resident, insist_on_role
from thuisroute.sharing.queries.names import name_or_number
from thuisroute.sharing.queries.words import in_words
from thuisroute.sharing.words import DOMAINS

IDENTITY = "identity"


@signed_in
def new_goal(request: ActorRequest, key: UUID) -> HttpResponse:
    """Written together with the resident."""
    actor = request.actor
    domains = insist_on_resident(actor, key, domain=IDENTITY, to=Capability.KEEP_PLAN)
    form = GoalForm(
        request.POST if request.method == "POST" else None,
        domains=subjects(in_words(domains)),
    )
    back = reverse("plan", args=[key])
    if form.is_bound and form.is_valid():
        with refusals_shown(form):
            set_goal(by=actor, resident=key, terms=form.terms())
            return done(request, back, _("The goal stands in the plan."))
    page = FormPage(
        title=_("A new goal"),
        about=name_or_number(actor, key),
        lead=_("Write it together with the resident, one goal at a time."),
        save=_("Put the goal in the plan"),
        above=(_("Plan"), back),
        article=plan_reference(law_of(key)),
    )
    return form_page(request, form, page)


@signed_in
def goal_page(request: ActorRequest, key: UUID) -> HttpResponse:
    """What the goal says; reached, let go, or taken up again."""
    actor, row = request.actor, goal_for(request.actor, key)
    form = MoveForm(request.POST if request.method == "POST" else None, state=row.state)
    back = reverse("plan", args=[row.resident_id])
    if form.is_bound:
        insist_on_role(actor, Capability.KEEP_PLAN)
        if form.is_valid():
            given = form.cleaned_data
            with refusals_shown(form):
                move_goal(
                    by=actor,
                    goal=key,
                    to=GoalState(given["to"]),
                    reason=given["reason"],
                )
                return done(request, back, _("Saved in the plan."))
    context = {
        "goal": row,
        "domain": DOMAINS[row.domain],
        "states": STATES,
        "looks": LOOKS,
        "back": back,
        "form": form if may(actor.role, Capability.KEEP_PLAN) else None,
        "once": request.POST.get("once") or uuid4(),
    }
    return render(request, "guidance/goal.jinja", context)
