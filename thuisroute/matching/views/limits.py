"""What neighbourhoods can carry: the limits, what is used of them, and why."""

from collections.abc import Iterable, Iterator
from typing import Any
from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from thuisroute.agreements.queries import law_in_force
from thuisroute.agreements.rules.rounds import NO_ROUND, CarryingRule
from thuisroute.kernel import clock
from thuisroute.kernel.form_page import FormPage, form_page
from thuisroute.kernel.web import (
    ActorRequest,
    done,
    pressed,
    refusals_shown,
    signed_in,
)
from thuisroute.matching.actions.limit_neighbourhood import (
    lift_limit,
    limit_neighbourhood,
)
from thuisroute.matching.forms.limit import BETWEEN, LimitForm
from thuisroute.matching.models import NeighbourhoodLimit
from thuisroute.matching.queries.carrying import (
    areas_of,
    carried_now,
    limits_before,
    limits_now,
)
from thuisroute.matching.queries.group_words import group_labels
from thuisroute.matching.queries.ledger import places_between
from thuisroute.matching.rules.carrying import Area
from thuisroute.matching.rules.places import YEARS, marked, since
from thuisroute.matching.views.places import marked_row
from thuisroute.matching.wording import Wording
from thuisroute.parties.queries import user_names
from thuisroute.parties.rules.capabilities import Capability, may
from thuisroute.sharing.access import insist_on_role


@require_GET
@signed_in
def neighbourhood_limits(request: ActorRequest) -> HttpResponse:
    """Homes only: no person stands in it."""
    actor = request.actor
    insist_on_role(actor, Capability.SEE_COMPLIANCE)
    words = Wording(law_in_force(actor.region))
    standing, before = limits_now(actor), limits_before(actor)
    rule = _rule(words)
    open_ = rule.not_agreed
    context = {
        "rows": carried_now(actor, rule).told(),
        "standing": standing,
        "before": before,
        "names": user_names(
            user
            for one in (*standing, *before)
            for user in (one.entered_by, one.lifted_by)
            if user
        ),
        "labels": words.labels,
        "weights": _weights(words, rule),
        "article": words.article(rule.article),
        "not_agreed": open_.in_language(words.language) if open_ else "",
        "marked": [*_marked(words, standing)],
        "may_agree": may(actor.role, Capability.KEEP_AGREEMENT),
        "once": uuid4,
    }
    return render(request, "matching/limits.jinja", context)


def _rule(words: Wording) -> CarryingRule:
    return (words.agreed.rounds or NO_ROUND).carries


def _weights(words: Wording, rule: CarryingRule) -> list[tuple[str, str]]:
    """What a home of each product takes."""
    return [
        (
            words.labels.get(one.id, one.id),
            ngettext("%(count)s point", "%(count)s points", rule.weight(one.id))
            % {"count": rule.weight(one.id)},
        )
        for one in words.agreed.products
    ]


def _marked(
    words: Wording, standing: Iterable[NeighbourhoodLimit]
) -> Iterator[dict[str, Any]]:
    """Groups of whom fewer than chance explains came to a place with a limit."""
    areas = {Area.of(one.municipality_code, one.neighbourhood) for one in standing}
    if not areas:
        return
    today = clock.today()
    labels = group_labels(words.agreed, words.language)
    towns = {one.code: one.name for one in words.agreed.municipalities_on(today)}
    for one in marked(places_between(since(YEARS[0], today), today)):
        if Area.of(one.municipality, one.neighbourhood) in areas:
            yield marked_row(one, labels, towns)


@signed_in
def new_limit(request: ActorRequest) -> HttpResponse:
    """What parties agreed, in the place of what stood."""
    actor = request.actor
    insist_on_role(actor, Capability.KEEP_AGREEMENT)
    words = Wording(law_in_force(actor.region))
    form = LimitForm(
        request.POST if request.method == "POST" else None,
        areas=[
            (f"{code}{BETWEEN}{name}", f"{name}, {words.labels.get(code, code)}")
            for code, name in areas_of(actor).values()
        ],
    )
    back = reverse("neighbourhood_limits")
    if form.is_bound and form.is_valid():
        with refusals_shown(form), words.refusals():
            limit_neighbourhood(by=actor, asked=form.asked())
            return done(request, back, _("The limit stands."))
    page = FormPage(
        title=_("A limit of a neighbourhood"),
        lead=_(
            "For a while and with a reason. A new limit takes the place of the old. "
            "Each home takes points by its product, whoever lives there."
        ),
        save=_("Enter the limit"),
        above=(_("What neighbourhoods can carry"), back),
        facts=_weights(words, _rule(words)),
    )
    return form_page(request, form, page)


@require_POST
@signed_in
def lift(request: ActorRequest, key: UUID) -> HttpResponse:
    """It holds no more from today."""
    insist_on_role(request.actor, Capability.KEEP_AGREEMENT)
    return pressed(
        request,
        lambda: lift_limit(by=request.actor, limit=key),
        at=reverse("neighbourhood_limits"),
        said=_("The limit holds no more."),
    )
