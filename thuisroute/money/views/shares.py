"""Agreeing who bears which part of a cost."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from thuisroute.kernel.form_page import FormPage
from thuisroute.kernel.web import (
    ActorRequest,
    done,
    pressed,
    refusals_shown,
    signed_in,
)
from thuisroute.money.actions.approve_shares import approve_shares
from thuisroute.money.actions.propose_shares import propose_shares
from thuisroute.money.forms.money import SharesForm
from thuisroute.money.queries.entries import arrangement_for
from thuisroute.money.queries.in_words import cost_words, named
from thuisroute.money.queries.placement import placement_for
from thuisroute.money.queries.shares import kinds_of_costs
from thuisroute.money.rules.owing import RESIDENT
from thuisroute.money.views.form_page import above, money_url, show


@signed_in
def propose(request: ActorRequest, key: UUID, kind: str) -> HttpResponse:
    """A new version begins from the shares that hold."""
    actor, here = request.actor, placement_for(request.actor, key)
    kinds = {one.rule.id: one for one in kinds_of_costs(actor, here)}
    if kind not in kinds or kinds[kind].rule.shares:
        raise Http404
    called = named(here, actor)
    form = SharesForm(
        request.POST if request.method == "POST" else None,
        kind=kind,
        who={who: called(who) for who in [*here.names, RESIDENT]},
        initial=SharesForm.started(kinds[kind].shares),
    )
    if form.is_bound and form.is_valid():
        with refusals_shown(form):
            propose_shares(by=actor, placement=key, terms=form.terms())
            said = _("The shares are proposed. They hold once everybody has approved.")
            return done(request, money_url(key), said)
    page = FormPage(
        above=above(here),
        title=_("Who bears this cost: %(kind)s") % {"kind": cost_words(here, kind)},
        lead=_(
            "Together 100 percent; leave open who bears nothing. Everybody who bears a "
            "share approves it before it holds."
        ),
        save=_("Propose these shares"),
    )
    return show(request, here, form, page)


@require_POST
@signed_in
def approve(request: ActorRequest, key: UUID) -> HttpResponse:
    """Of the own party; or the resident's own yes, written down by who supports."""
    row = arrangement_for(request.actor, key)
    back = money_url(row.match_id)
    return pressed(
        request,
        lambda: approve_shares(
            by=request.actor,
            arrangement=key,
            for_resident=request.POST.get("for") == RESIDENT,
        ),
        at=back,
        said=_("The approval is written down."),
    )
