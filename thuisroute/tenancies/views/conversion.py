"""The decision of month ten, with the evidence laid beside each criterion (P2c)."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.events import Decision
from thuisroute.agreements.rules.route import ConversionRule
from thuisroute.kernel import clock
from thuisroute.kernel.web import ActorRequest, done, refusals_shown, signed_in
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.residents.queries.identities import identity_of
from thuisroute.sharing.queries.policy import HOUSING, residents_shared_with
from thuisroute.tenancies.actions.decide_conversion import Meeting, decide_conversion
from thuisroute.tenancies.facts import agreement_of
from thuisroute.tenancies.forms.conversion import ConversionForm
from thuisroute.tenancies.models import Lease
from thuisroute.tenancies.queries.decisions import decisions_on
from thuisroute.tenancies.queries.neighbours import agreements_of
from thuisroute.tenancies.queries.nuisance import nuisance_since
from thuisroute.tenancies.queries.one_lease import lease_for
from thuisroute.tenancies.queries.reviews import reviews_of_tenancy
from thuisroute.tenancies.rules.converting import earliest_effect, outcomes
from thuisroute.tenancies.views.said import reviews_shown, scores_shown, voice_text
from thuisroute.tenancies.views.sheet import Sheet, language, lease_url, show

TEMPLATE = "tenancies/conversion.jinja"


@signed_in
def conversion(request: ActorRequest, key: UUID) -> HttpResponse:
    """404 for a lease on which nothing is to be decided."""
    lease = lease_for(request.actor, key, to=Capability.DECIDE_CONVERSION)
    says = agreement_of(lease)
    rule = says.conversion
    possible = outcomes(says, says.lease_form(lease.form))
    if rule is None or not possible:
        raise Http404
    form = ConversionForm(
        request.POST if request.method == "POST" else None,
        criteria=[
            (
                one.id,
                one.label.in_language(language()),
                one.question.in_language(language()),
            )
            for one in rule.criteria
        ],
        participants=_participants(says, rule),
        outcomes=possible,
        initial={
            "decided_on": clock.today(),
            "effective_on": earliest_effect(rule, lease.starts_on),
        },
    )
    if form.is_bound and form.is_valid():
        with refusals_shown(form):
            decide_conversion(by=request.actor, lease=key, meeting=_meeting(form))
            return done(request, lease_url(key), _("The decision is recorded."))
    return _show(request, lease, rule, form)


def _meeting(form: ConversionForm) -> Meeting:
    given = form.cleaned_data
    return Meeting(
        decided_on=given["decided_on"],
        outcome=Decision(given["outcome"]),
        took_part=given["took_part"],
        answers=form.answers(),
        reason=given["reason"],
        effective_on=given["effective_on"],
        until=given["until"],
        resident_words=given["resident_words"],
    )


def _participants(says: Agreement, rule: ConversionRule) -> list[tuple[str, str]]:
    kinds = dict.fromkeys(one.party_kind for one in (*rule.decided_by, *rule.consulted))
    return [(kind, voice_text(says, kind)) for kind in kinds]


def _show(
    request: ActorRequest, lease: Lease, rule: ConversionRule, form: ConversionForm
) -> HttpResponse:
    says, since = agreement_of(lease), lease.starts_on
    reviews = reviews_of_tenancy(request.actor, lease.match_id, lease.resident_id)
    known = residents_shared_with(request.actor, domain="identity")
    sheet = Sheet(
        title=_("What follows this lease?"),
        eyebrow=str(lease.home),
        lead=_(
            "Association and care provider decide together, in step with the "
            "municipality."
        ),
        button=_("Record the decision"),
        back=lease_url(lease.pk),
        facts=[
            (_("First day of the lease"), since),
            (_("Runs until"), lease.planned_until),
            (_("Own lease possible from"), earliest_effect(rule, since)),
        ],
        articles=(rule.article,),
        more={
            "named": identity_of(lease.resident_id, among=known) is not None,
            "criteria": [
                {
                    "id": one.id,
                    "label": one.label.in_language(language()),
                    "evidence": [kind.value for kind in one.evidence],
                }
                for one in rule.criteria
            ],
            "reviews": reviews_shown(says, reviews),
            "scores": scores_shown(says, reviews, HOUSING),
            "neighbours": agreements_of(lease.match_id)[:1],
            "decisions": decisions_on(lease.pk),
            "nuisance": nuisance_since(request.actor, lease.resident_id, since),
        },
    )
    return show(request, says, sheet, form, TEMPLATE)
