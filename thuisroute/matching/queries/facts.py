"""Facts for the rules, read from rows of homes and referrals."""

from uuid import UUID

from django.db.models import (
    BooleanField,
    Case,
    Count,
    Exists,
    ExpressionWrapper,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce

from thuisroute.agreements.queries import agreement
from thuisroute.agreements.rules.priority import OriginCounts
from thuisroute.homes.queries.framework_agreements import framework_stands
from thuisroute.homes.queries.homes import HomeRow
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.matching.models import Match
from thuisroute.matching.queries.terms import agreed_terms, consents_asked
from thuisroute.matching.rules.facts import HomeFacts, NeedFacts
from thuisroute.matching.rules.lifecycle import RUNNING
from thuisroute.referrals.queries.needs import NeedRow
from thuisroute.referrals.queries.priority import granted_category
from thuisroute.referrals.rules.lifecycle import ReferralState
from thuisroute.referrals.rules.queue import priority_by
from thuisroute.sharing.queries.consents import consented


def home_facts(home: HomeRow) -> HomeFacts:
    """What the rules look at."""
    return HomeFacts(
        key=home.pk,
        state=home.state,
        product=home.product,
        setting=home.setting,
        municipality=home.municipality_code,
        neighbourhood=home.neighbourhood,
        rooms=home.rooms,
        size_m2=home.size_m2,
        rent=home.rent,
        step_free=home.step_free,
        max_household=home.max_household,
        available_from=home.available_from,
        available_until=home.available_until,
    )


def with_facts(
    needs: QuerySet[NeedRow], version: UUID, actor: Actor
) -> QuerySet[NeedRow]:
    """Adds, in the same statement, consent, how many offers were spent, and the
    category of priority that was given."""
    rules = consents_asked(version)
    spent = (
        Match.objects.filter(referral_id=OuterRef("pk"), spent_offer=True)
        .order_by()
        .values("referral_id")
        .annotate(times=Count("pk"))
        .values("times")
    )
    return needs.annotate(
        category=granted_category(actor),
        consented=(
            ExpressionWrapper(
                consented("resident_id", rules), output_field=BooleanField()
            )
            if rules
            else Value(value=True)
        ),
        offers_used=Coalesce(Subquery(spent, output_field=IntegerField()), 0),
    )


def likely_first(
    needs: QuerySet[NeedRow], home: HomeRow, asked: UUID | None, version: UUID
) -> QuerySet[NeedRow]:
    """Who was asked about goes first, so that a limit never cuts them off; then those
    whom the hard limits leave in, then whoever was given priority, then who comes from
    there where that goes first, then who waited longest; adds
    whether a framework agreement with the home's association stands, and whether
    this pair runs already."""
    likely = Q(
        referral__state=ReferralState.READY.value,
        referral__product=home.product,
        household_size__lte=home.max_household,
        rooms_needed__lte=home.rooms,
        rent_limit__gte=home.rent,
    )
    if not home.step_free:
        likely &= Q(step_free=False)
    return needs.annotate(
        unlikely=Case(
            When(pk=asked, then=0),
            When(likely, then=1),
            default=2,
            output_field=IntegerField(),
        ),
        framework=framework_stands(
            "referral__provider_id", home.association_id, clock.today()
        ),
        proposed=Exists(
            Match.objects.filter(
                referral_id=OuterRef("pk"),
                home_id=home.pk,
                state__in=[one.value for one in RUNNING],
            )
        ),
        unprivileged=unprivileged(),
        elsewhere=_elsewhere(home, version),
    ).order_by(
        "unlikely", "unprivileged", "elsewhere", "referral__registered_on",
        "referral_id",
    )  # fmt: skip


def _elsewhere(home: HomeRow, version: UUID) -> Case | Value:
    if agreed_terms(version).origin is not OriginCounts.GOES_FIRST:
        return Value(0)
    return Case(
        When(origin=home.municipality_code, then=0),
        default=1,
        output_field=IntegerField(),
    )


def unprivileged() -> Case:
    """1 for whom no priority was given, beside `with_facts`."""
    return Case(When(category="", then=1), default=0, output_field=IntegerField())


def need_facts(row: NeedRow, *, framework: bool) -> NeedFacts:
    """From a row of `with_facts`; priority by the dossier's own agreement."""
    rule = agreement(row.resident.agreement_id).priority
    priority = priority_by(rule, vars(row)["category"])
    return NeedFacts(
        referral=row.pk,
        resident=row.resident_id,
        number=row.resident.number,
        state=row.referral.state,
        registered_on=row.referral.registered_on,
        product=row.product,
        household_size=row.household_size,
        rooms_needed=row.rooms_needed,
        rent_limit=row.rent_limit,
        step_free=row.step_free,
        setting_needed=row.setting_needed,
        municipalities=tuple(row.municipalities),
        avoid_neighbourhoods=tuple(row.avoid_neighbourhoods),
        consented=vars(row)["consented"],
        framework=framework,
        offers_used=vars(row)["offers_used"],
        proposed=vars(row).get("proposed", False),
        parked_until=row.parked_until,
        category=priority.category,
        order=priority.order,
        points=priority.points,
        origin=row.origin,
    )
