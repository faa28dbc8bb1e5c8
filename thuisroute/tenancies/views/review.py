"""Holding a review, and adding one's own part to it (P4c, P4d)."""

from typing import TypedDict
from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import ask
from thuisroute.kernel.web import ActorRequest, done, refusals_shown, signed_in
from thuisroute.parties.queries import party
from thuisroute.residents.queries.identities import identity_of
from thuisroute.sharing.access import insist_on_resident
from thuisroute.sharing.queries.policy import HOUSING, residents_shared_with
from thuisroute.sharing.words import DOMAINS as DOMAIN_NAMES
from thuisroute.tenancies.actions.contribute_to_review import contribute_to_review
from thuisroute.tenancies.actions.hold_review import CAPABILITY, Talk, hold_review
from thuisroute.tenancies.facts import agreement_of
from thuisroute.tenancies.forms.review import ContributionForm, ReviewForm
from thuisroute.tenancies.models import Lease, Review
from thuisroute.tenancies.queries.one_lease import lease_for
from thuisroute.tenancies.queries.own_words import own_words_waiting
from thuisroute.tenancies.queries.reviews import (
    lease_of,
    review_for,
    reviews_of_tenancy,
)
from thuisroute.tenancies.rules.reviewing import (
    DOMAINS,
    RESIDENT,
    ReviewKind,
    Round,
    round_of,
)
from thuisroute.tenancies.views.said import kind_text, reviews_shown, voice_text
from thuisroute.tenancies.views.sheet import Sheet, lease_url, show

TEMPLATE = "tenancies/review.jinja"


@signed_in
def new_review(request: ActorRequest, key: UUID) -> HttpResponse:
    """The half-yearly talk."""
    return _held(request, key, ReviewKind.TENANCY_REVIEW)


@signed_in
def new_evaluation(request: ActorRequest, key: UUID) -> HttpResponse:
    """The yearly evaluation of the plan."""
    return _held(request, key, ReviewKind.PLAN_EVALUATION)


def _held(request: ActorRequest, key: UUID, kind: ReviewKind) -> HttpResponse:
    lease = lease_for(request.actor, key, to=CAPABILITY[kind])
    says = agreement_of(lease)
    agreed = _round(says, kind)
    form = ReviewForm(
        request.POST if request.method == "POST" else None,
        participants=_participants(says, agreed),
        initial={"held_on": clock.today()},
        **_asked(request.actor, lease, agreed),
    )
    if form.is_bound and form.is_valid():
        with refusals_shown(form):
            talk = Talk(
                kind,
                form.cleaned_data["held_on"],
                form.cleaned_data["took_part"],
                form.contributions(),
            )
            hold_review(by=request.actor, lease=key, talk=talk)
            said = _("The talk is recorded. The others can add their part.")
            return done(request, lease_url(key), said)
    return _show(request, lease, form, kind, held=None)


@signed_in
def contribute(request: ActorRequest, key: UUID) -> HttpResponse:
    """One's own part of a talk that another wrote down."""
    review = review_for(request.actor, key)
    lease = lease_for(request.actor, lease_of(review).pk)
    kind = ReviewKind(review.kind)
    asked = _asked(request.actor, lease, _round(agreement_of(lease), kind))
    form = ContributionForm(
        request.POST if request.method == "POST" else None,
        initial=_written(request.actor, lease, review),
        **asked,
    )
    if form.is_bound and form.is_valid():
        with refusals_shown(form):
            contribute_to_review(
                by=request.actor, review=key, contributions=form.contributions()
            )
            return done(request, lease_url(lease.pk), _("Your part is saved."))
    return _show(request, lease, form, kind, held=review)


def _show(
    request: ActorRequest,
    lease: Lease,
    form: ContributionForm,
    kind: ReviewKind,
    *,
    held: Review | None,
) -> HttpResponse:
    says = agreement_of(lease)
    earlier = reviews_of_tenancy(request.actor, lease.match_id, lease.resident_id)
    known = residents_shared_with(request.actor, domain="identity")
    waiting = own_words_waiting(request.actor, lease.resident_id)
    sheet = Sheet(
        title=kind_text(kind),
        eyebrow=str(lease.home),
        button=_("Save the talk") if held is None else _("Save my part"),
        back=lease_url(lease.pk),
        notices=[("info", _reading(form))],
        articles=(_round(says, kind).article,),
        more={
            "named": identity_of(lease.resident_id, among=known) is not None,
            "held": held,
            "domains": form.domains,
            "passes_on": form.passes_on,
            "earlier": reviews_shown(says, earlier),
            "own_words": [
                (DOMAIN_NAMES[one.domain], one) for one in ask(waiting).of(waiting)
            ],
        },
    )
    return show(request, says, sheet, form, TEMPLATE)


def _reading(form: ContributionForm) -> str:
    if form.domains == (HOUSING,):
        return _("You write and read about living behaviour, and about nothing else.")
    return _("The association reads what stands under living behaviour only.")


class Asked(TypedDict):
    """What a form for this writer asks."""

    domains: tuple[str, ...]
    voice: str
    passes_on: bool


def _asked(actor: Actor, lease: Lease, agreed: Round) -> Asked:
    """Which domains, in whose voice; living behaviour first."""
    shared = insist_on_resident(actor, lease.resident_id, domain=HOUSING)
    kind = party(actor.party).kind
    others = [one for one in DOMAINS if one in shared and one != HOUSING]
    return {
        "domains": (HOUSING, *others),
        "voice": kind,
        "passes_on": kind == agreed.participants[0].party_kind,
    }


def _round(says: Agreement, kind: ReviewKind) -> Round:
    agreed = round_of(says, kind)
    return agreed or Round("", ())


def _participants(says: Agreement, agreed: Round) -> list[tuple[str, str]]:
    return [
        (one.party_kind, voice_text(says, one.party_kind))
        for one in agreed.participants
    ]


def _written(actor: Actor, lease: Lease, review: Review) -> dict[str, object]:
    """What this party wrote before, to go on from."""
    own = party(actor.party).kind
    seen = reviews_of_tenancy(actor, lease.match_id, lease.resident_id)
    texts: dict[str, object] = {}
    for one in (said for each in seen if each.key == review.pk for said in each.said):
        if one.voice == own:
            texts |= {f"text_{one.domain}": one.text, f"score_{one.domain}": one.score}
        elif one.voice == RESIDENT:
            texts[f"resident_{one.domain}"] = one.text
    return texts
