"""What a file would do, and the decision about it."""

from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext

from thuisroute.exchange.actions.carry_out_import import Outcome, carry_out_import
from thuisroute.exchange.actions.plan_import import plan_import
from thuisroute.exchange.actions.stage_import import cells_of, drop_import
from thuisroute.exchange.forms.decision import DecisionForm
from thuisroute.exchange.forms.upload import KIND_LABELS
from thuisroute.exchange.importing.kinds import KINDS
from thuisroute.exchange.importing.planned import PASSED_BY, WRITTEN, Fate, Plan
from thuisroute.exchange.models import StagedImport
from thuisroute.exchange.queries import staged_import
from thuisroute.exchange.shown import people_shown, problems_shown, rows_shown
from thuisroute.kernel.web import ActorRequest, done, signed_in


@signed_in
def preview(request: ActorRequest, key: UUID) -> HttpResponse:
    """Nothing is written before somebody decided."""
    staged = staged_import(request.actor, key)
    kind = KINDS[staged.kind]
    plan = plan_import(by=request.actor, kind=kind, answer=cells_of(staged))
    if request.method == "POST":
        return _decide(request, staged, plan)
    return _page(request, staged, plan)


def _decide(request: ActorRequest, staged: StagedImport, plan: Plan) -> HttpResponse:
    form = DecisionForm(request.POST)
    decision = form.cleaned_data["decision"] if form.is_valid() else ""
    if decision == "drop":
        drop_import(by=request.actor, staged=staged.pk)
        return done(request, reverse("imports"), gettext("The file is forgotten."))
    outcome = carry_out_import(
        by=request.actor,
        kind=KINDS[staged.kind],
        plan=plan,
        good_rows_only=decision == "good",
    )
    if decision and outcome.written:
        drop_import(by=request.actor, staged=staged.pk)
        return done(request, reverse("imports"), _said(outcome))
    return _page(request, staged, outcome.plan, refused=True, met=outcome.plan != plan)


def _said(outcome: Outcome) -> str:
    return gettext(
        "Imported: %(new)s new, %(changed)s changed, %(unchanged)s unchanged, "
        "%(left)s left out."
    ) % {
        "new": outcome.plan.counted(Fate.NEW),
        "changed": outcome.plan.counted(Fate.CHANGED),
        "unchanged": outcome.plan.counted(Fate.UNCHANGED),
        "left": outcome.plan.left_out + sum(map(outcome.plan.counted, PASSED_BY)),
    }


def _page(
    request: ActorRequest,
    staged: StagedImport,
    plan: Plan,
    *,
    refused: bool = False,
    met: bool = False,
) -> HttpResponse:
    """`met`: some problems came up in writing only, so the list to keep lacks them."""
    context = {
        "staged": staged,
        "kind": KIND_LABELS[staged.kind],
        "plan": plan,
        "problems": problems_shown(plan),
        "new": rows_shown(plan, Fate.NEW),
        "changed": rows_shown(plan, Fate.CHANGED),
        "counts": {fate.value: plan.counted(fate) for fate in Fate},
        "known": people_shown(plan),
        "left_out": plan.left_out,
        "asked": sum(map(plan.counted, WRITTEN)),
        "to_keep": bool(plan.problems) and not met,
        "refused": refused,
        "once": uuid4(),
    }
    return render(request, "exchange/preview.jinja", context)
