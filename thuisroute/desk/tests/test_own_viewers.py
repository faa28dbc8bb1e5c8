"""Who sees what, told once and to somebody who is no lawyer."""

from datetime import date
from uuid import UUID

from tests.cast import Cast
from thuisroute.agreements.queries import law_in_force
from thuisroute.desk.dossier import seen_by
from thuisroute.desk.own_viewers import own_viewers
from thuisroute.sharing.queries.policy import Viewer

ASSOCIATION, PROVIDER = UUID(int=1), UUID(int=2)


def a_viewer(
    purpose: str = "allocation",
    ground: str = "consent",
    domains: tuple[str, ...] = ("identity", "housing_and_living_behaviour"),
    party: UUID = ASSOCIATION,
    role: str = "housing_consultant",
) -> Viewer:
    return Viewer(
        party_id=party,
        party_name=f"Voorbeeld {party.int}",
        party_kind="housing_association",
        role=role,
        purpose=purpose,
        ground=ground,
        article="2b",
        domains=domains,
        since=date(2026, 1, 1),
        until=None,
    )


NAMELESS = a_viewer(ground="contract", domains=("housing_and_living_behaviour",))


def test_a_line_that_another_covers_is_left_out() -> None:
    assert seen_by([NAMELESS, a_viewer()]) == [a_viewer()]


def test_without_the_consent_the_narrower_line_is_told() -> None:
    assert seen_by([NAMELESS]) == [NAMELESS]


def test_the_same_domains_for_another_purpose_or_party_are_told() -> None:
    rows = [NAMELESS, a_viewer("tenancy"), a_viewer(party=PROVIDER)]
    assert seen_by(rows) == rows


def test_one_card_for_each_role_of_an_organisation(cast: Cast) -> None:
    law = law_in_force(cast.region.pk)
    rows = [
        NAMELESS,
        a_viewer(),
        a_viewer("tenancy"),
        a_viewer("support", "contract", party=PROVIDER, role="support_worker"),
    ]
    cards = own_viewers(rows, law, "nl")
    assert [(one["party"], len(one["lines"])) for one in cards] == [
        ("Voorbeeld 1", 2),
        ("Voorbeeld 2", 1),
    ]
    assert [line["ground"] for one in cards for line in one["lines"]] == [
        "U zei ja",
        "U zei ja",
        "Dat is nodig voor wat met u is afgesproken",
    ]
