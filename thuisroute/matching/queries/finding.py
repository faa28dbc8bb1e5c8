"""Who fits this home, and which homes fit this person.

One statement for the people or for the homes; the rules do the rest in memory, on at
most `LOOKED_AT` of them, those that may fit first.
"""

from dataclasses import replace
from uuid import UUID

from django.db.models import Case, IntegerField, Q, When

from thuisroute.homes.queries.framework_agreements import framework_stands
from thuisroute.homes.queries.homes import HomeRow, homes_in_shop
from thuisroute.homes.queries.photos import with_first_photo
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.matching.queries.bounds import Bounds, bounds_now
from thuisroute.matching.queries.facts import (
    likely_first,
    need_facts,
    with_facts,
)
from thuisroute.matching.queries.terms import agreed_terms
from thuisroute.matching.rules.facts import NeedFacts
from thuisroute.matching.rules.fits import fit
from thuisroute.matching.rules.order import (
    Candidate,
    Option,
    ordered_homes,
    ordered_people,
)
from thuisroute.referrals.queries.needs import NeedRow, seeking_needs

LOOKED_AT = 200


def people_for(
    actor: Actor,
    home: HomeRow,
    version: UUID,
    *,
    asked: UUID | None,
    bounds: Bounds | None = None,
) -> list[Candidate]:
    """Who seeks a home and is shared with the actor, in the explained order.

    `version` is the agreement in force, by which consent is asked; each dossier is
    held to its own. `asked` is a referral that is looked at whatever its place.
    """
    today = clock.today()
    facts = (bounds or bounds_now(actor, version)).facts(home)
    seeking = with_facts(seeking_needs(actor), version, actor)
    rows = likely_first(seeking, home, asked, version)
    needs = [
        (need_facts(row, framework=vars(row)["framework"]), row.resident.agreement_id)
        for row in rows[:LOOKED_AT]
    ]
    return ordered_people(
        (need, fit(facts, need, agreed_terms(own), today=today)) for need, own in needs
    )


def homes_that_fit(
    actor: Actor, row: NeedRow, version: UUID
) -> list[tuple[Option, HomeRow]]:
    """Homes in the shop for a person, of a row of `with_facts`, the best suited
    first."""
    need, today = need_facts(row, framework=False), clock.today()
    terms = agreed_terms(row.resident.agreement_id)
    likely = Q(
        product=row.product,
        max_household__gte=row.household_size,
        rooms__gte=row.rooms_needed,
        rent__lte=row.rent_limit,
    )
    homes = with_first_photo(actor, homes_in_shop(actor)).annotate(
        unlikely=Case(When(likely, then=0), default=1, output_field=IntegerField()),
        framework=framework_stands(row.referral.provider_id, "association_id", today),
    )
    found = {
        home.pk: home
        for home in homes.order_by("unlikely", "available_from", "id")[:LOOKED_AT]
    }
    bounds = bounds_now(actor, version)
    options = ordered_homes(
        (facts, fit(facts, _towards(need, home), terms, today=today))
        for home in found.values()
        for facts in (bounds.facts(home),)
    )
    return [(one, found[one.home.key]) for one in options]


def _towards(need: NeedFacts, home: HomeRow) -> NeedFacts:
    return replace(need, framework=vars(home)["framework"])
