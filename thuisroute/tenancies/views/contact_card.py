"""The card for neighbours: making it, and printing it."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from thuisroute.kernel import looks
from thuisroute.kernel.attachment import attachment
from thuisroute.kernel.web import ActorRequest, done, refusals_shown, signed_in
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.tenancies.actions.make_contact_card import make_contact_card
from thuisroute.tenancies.facts import agreement_of
from thuisroute.tenancies.forms.landing import CardForm
from thuisroute.tenancies.models import ContactCard
from thuisroute.tenancies.queries.card_on_paper import CARD_NAME, card_pdf
from thuisroute.tenancies.queries.landing import card_of
from thuisroute.tenancies.queries.one_lease import lease_for
from thuisroute.tenancies.views.sheet import Sheet, show

WRITTEN = ("day_who", "day_phone", "night_who", "night_phone", "email")


@signed_in
def contact_card(request: ActorRequest, key: UUID) -> HttpResponse:
    """A new version begins with what stands on the card now."""
    lease = lease_for(request.actor, key, to=Capability.RECORD_NEIGHBOURS)
    says = agreement_of(lease)
    card = card_of(request.actor, lease.match_id, lease.resident_id)
    form = CardForm(
        request.POST if request.method == "POST" else None, initial=_now(card)
    )
    back = reverse("landing", args=[key])
    if form.is_bound and form.is_valid():
        agreed = form.cleaned_data["agreed"]
        with refusals_shown(form):
            make_contact_card(
                by=request.actor, lease=key, terms=form.terms(), agreed=agreed
            )
            return done(request, back, _("The card is made. Print it for neighbours."))
    sheet = Sheet(
        title=_("Card for neighbours"),
        button=_("Make the card"),
        back=back,
        eyebrow=_("Landing in the neighbourhood"),
        lead=_("It says whom to call. No name of the resident, nothing of care."),
        articles=[one.article for one in says.landing if one.kind == "contact_card"],
    )
    return show(request, says, sheet, form)


@signed_in
def contact_card_pdf(request: ActorRequest, key: UUID) -> HttpResponse:
    """To print and hand out."""
    lease = lease_for(request.actor, key)
    card = card_of(request.actor, lease.match_id, lease.resident_id)
    if card is None:
        raise Http404
    looks.says("print")
    report_at = request.build_absolute_uri(reverse("public_report"))
    return attachment(card_pdf(card, report_at=report_at), "application/pdf", CARD_NAME)


def _now(card: ContactCard | None) -> dict[str, object]:
    return {name: getattr(card, name) for name in WRITTEN} if card else {}
