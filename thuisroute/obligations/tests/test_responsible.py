"""Who answers for an obligation when several parties of one kind take part."""

from datetime import date
from uuid import UUID

import pytest

from thuisroute.obligations.rules.responsible import responsible_parties
from thuisroute.sharing.rules.facts import InvolvedParty

FIRST, SECOND, LANDLORD = UUID(int=1), UUID(int=2), UUID(int=3)
TODAY = date(2026, 6, 1)


def provider(party: UUID, since: date, until: date | None = None) -> InvolvedParty:
    return InvolvedParty(party, "care_provider", since, until)


@pytest.mark.parametrize(
    ("involved", "answers"),
    [
        ([provider(FIRST, date(2026, 1, 1))], FIRST),
        (
            [provider(SECOND, date(2026, 3, 1)), provider(FIRST, date(2026, 1, 1))],
            FIRST,
        ),
        (
            [
                provider(FIRST, date(2026, 1, 1), date(2026, 5, 1)),
                provider(SECOND, date(2026, 3, 1)),
            ],
            SECOND,
        ),
        (
            [
                provider(FIRST, date(2026, 1, 1), date(2026, 7, 1)),
                provider(SECOND, date(2026, 3, 1)),
            ],
            FIRST,
        ),
        (
            [
                provider(FIRST, date(2026, 1, 1), date(2026, 4, 1)),
                provider(SECOND, date(2026, 3, 1), date(2026, 6, 1)),
            ],
            SECOND,
        ),
        (
            [
                provider(FIRST, date(2025, 1, 1), date(2025, 2, 1)),
                provider(SECOND, date(2026, 3, 1)),
                provider(FIRST, date(2026, 5, 1)),
            ],
            SECOND,
        ),
    ],
)
def test_the_party_that_is_in_longest_answers(
    involved: list[InvolvedParty], answers: UUID
) -> None:
    assert responsible_parties(involved, today=TODAY) == {"care_provider": answers}


def test_each_kind_has_its_own() -> None:
    landlord = InvolvedParty(LANDLORD, "housing_association", date(2026, 2, 1))
    found = responsible_parties(
        [landlord, provider(FIRST, date(2026, 1, 1))], today=TODAY
    )
    assert found == {"care_provider": FIRST, "housing_association": LANDLORD}
