"""Landing among neighbours as the people of the cast make it."""

from datetime import date
from uuid import UUID

from tests.cast import Cast
from thuisroute.kernel import clock
from thuisroute.tenancies.actions.answer_landing_step import pass_on_answer
from thuisroute.tenancies.actions.finish_landing_step import finish_landing_step
from thuisroute.tenancies.actions.make_contact_card import make_contact_card
from thuisroute.tenancies.actions.plan_landing_step import plan_landing_step
from thuisroute.tenancies.models import Lease
from thuisroute.tenancies.rules.landing import CardTerms, LandingTerms, Said

CARD = CardTerms("De balie", "072 111 22 33", "De nachtlijn", "072 444 55 66")


def landing_terms(
    item: str = "meet_neighbours", *, what: str = "Samen aanbellen", whom: str = "Buren"
) -> LandingTerms:
    return LandingTerms(item, whom, what, "De bewoner zelf", clock.today())


def a_landing_step(
    cast: Cast, lease: Lease, terms: LandingTerms, *, by: str = "support_worker"
) -> UUID:
    """Planned, and not asked yet."""
    with cast.acting(by) as actor:
        return plan_landing_step(by=actor, lease=lease.pk, terms=terms).pk


def said(
    cast: Cast, step: UUID, answer: Said, words: str = "", *, by: str = "support_worker"
) -> None:
    with cast.acting(by) as actor:
        pass_on_answer(by=actor, step=step, said=answer, words=words)


def was_done(
    cast: Cast,
    step: UUID,
    *,
    by: str = "support_worker",
    on: date | None = None,
    how: str = "",
) -> None:
    with cast.acting(by) as actor:
        finish_landing_step(
            by=actor, step=step, done_on=on or clock.today(), how_it_went=how
        )


def a_card(
    cast: Cast, lease: Lease, terms: CardTerms = CARD, *, by: str = "housing_consultant"
) -> UUID:
    with cast.acting(by) as actor:
        return make_contact_card(by=actor, lease=lease.pk, terms=terms, agreed=True).pk
