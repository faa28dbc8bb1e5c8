"""Writing down that something which was owed is paid."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from thuisroute.kernel import clock
from thuisroute.kernel.form_page import FormPage
from thuisroute.kernel.web import (
    ActorRequest,
    done,
    pressed,
    refusals_shown,
    signed_in,
)
from thuisroute.money.actions.settle import settle, undo_settlement
from thuisroute.money.forms.money import SettleForm
from thuisroute.money.queries.entries import (
    costs_at,
    owed_at,
    settlement_for,
    settlements_at,
)
from thuisroute.money.queries.in_words import named
from thuisroute.money.queries.placement import me, placement_for
from thuisroute.money.rules.owing import owed_between
from thuisroute.money.rules.settling import Settlement
from thuisroute.money.views.form_page import above, money_url, show


@signed_in
def settle_page(
    request: ActorRequest, key: UUID, debtor: str, creditor: str
) -> HttpResponse:
    """By one of the two, for all that is owed or a part of it."""
    actor, here = request.actor, placement_for(request.actor, key)
    found = owed_at(actor, here, costs_at(actor, here), settlements_at(actor, here))
    owed = owed_between(found, debtor, creditor)
    if not owed or me(actor) not in {debtor, creditor}:
        raise Http404
    form = SettleForm(
        request.POST if request.method == "POST" else None,
        initial={"cents": owed, "on": clock.today()},
    )
    if form.is_bound and form.is_valid():
        terms = Settlement(debtor, creditor, **form.cleaned_data)
        with refusals_shown(form):
            settle(by=actor, placement=key, terms=terms)
            return done(request, money_url(key), _("It is marked as paid."))
    called = named(here, actor)
    page = FormPage(
        above=above(here),
        title=_("Mark as paid"),
        lead=_("The rest stays owed when only a part was paid."),
        save=_("Mark as paid"),
        facts=[(_("Who pays"), called(debtor)), (_("To whom"), called(creditor))],
    )
    return show(request, here, form, page)


@require_POST
@signed_in
def undo(request: ActorRequest, key: UUID) -> HttpResponse:
    """It is owed again."""
    back = money_url(settlement_for(request.actor, key).match_id)
    return pressed(
        request,
        lambda: undo_settlement(by=request.actor, settlement=key),
        at=back,
        said=_("It is owed again."),
    )
