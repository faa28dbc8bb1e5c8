"""The standard look at budget management or administration (P5b)."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _

from thuisroute.agreements.words import article_reference
from thuisroute.kernel import clock
from thuisroute.kernel.form_page import FormPage
from thuisroute.kernel.web import ActorRequest, done, refusals_shown, signed_in
from thuisroute.money.actions.check_money import check_money
from thuisroute.money.forms.money import CheckForm
from thuisroute.money.queries.checks import FINANCE
from thuisroute.money.queries.in_words import language
from thuisroute.money.queries.placement import placements_of
from thuisroute.money.views.form_page import above, money_url, show
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.access import insist_on_resident


@signed_in
def money_check(request: ActorRequest, key: UUID) -> HttpResponse:
    """Written down by who supports the resident, at the newest placement."""
    insist_on_resident(request.actor, key, domain=FINANCE, to=Capability.CHECK_MONEY)
    here = next(placements_of(request.actor, key), None)
    if here is None:
        raise Http404
    form = CheckForm(
        request.POST if request.method == "POST" else None,
        initial={"on": clock.today()},
    )
    if form.is_bound and form.is_valid():
        with refusals_shown(form):
            check_money(by=request.actor, placement=here.match, look=form.look())
            return done(request, money_url(here.match), _("It is written down."))
    page = FormPage(
        above=above(here),
        title=_("Standard look at money"),
        lead=_("Is budget management or administration a good idea for this resident?"),
        save=_("Save"),
        article=article_reference(here.law, here.check_article, language())
        if here.check_article
        else None,
    )
    return show(request, here, form, page)
