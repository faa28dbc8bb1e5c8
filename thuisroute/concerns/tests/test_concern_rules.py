"""The rules of a concern, as tables."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from tests.usual import REGIONS
from thuisroute.agreements.packs.loading import load
from thuisroute.agreements.rules.protocols import ConcernKind, Protocol, protocol_for
from thuisroute.concerns.rules.concern import (
    MeasureKind,
    MeasureTerms,
    Reported,
    Source,
    domain_of,
    domain_of_measure,
    may_agree,
    may_be_opened,
    may_close,
)
from thuisroute.concerns.rules.line import line
from thuisroute.concerns.rules.walking import begin, take

TODAY = date(2026, 3, 2)
SAID = Reported(ConcernKind.NUISANCE, Source.NEIGHBOUR, "Muziek", TODAY, "usual")
HOUSING, CARE = "housing_and_living_behaviour", "self_care_and_health"


@pytest.fixture(scope="module")
def protocol() -> Protocol:
    found = protocol_for("nuisance", load(REGIONS / "alkmaar").protocols)
    assert found
    return found


@pytest.mark.parametrize(
    ("kind", "opened_by", "domain"),
    [
        ("nuisance", "care_provider", HOUSING),
        ("pollution", "municipality", HOUSING),
        ("arrears", "municipality", "administration_and_finance"),
        ("worry", "care_provider", CARE),
        ("loneliness", "care_provider", "social_network"),
        # An association has to do with living and with nothing else (P4c).
        ("arrears", "housing_association", HOUSING),
        ("worry", "housing_association", HOUSING),
        ("loneliness", "housing_association", HOUSING),
    ],
)
def test_the_part_of_life_follows_from_what_it_is_about_and_who_brings_it(
    kind: str, opened_by: str, domain: str
) -> None:
    assert domain_of(ConcernKind(kind), opened_by) == domain


@pytest.mark.parametrize(
    ("kind", "domain"),
    [
        (MeasureKind.LIVING, HOUSING),
        (MeasureKind.TASK, "social_network"),
        (MeasureKind.MORE_SUPPORT, CARE),
        (MeasureKind.TIME_OUT, CARE),
    ],
)
def test_support_is_care_and_living_is_not(kind: MeasureKind, domain: str) -> None:
    assert domain_of_measure(kind, "social_network") == domain


@pytest.mark.parametrize(
    ("reported", "shared", "refused"),
    [
        (SAID, True, ""),
        (SAID, False, "not shared"),
        (replace(SAID, words="  "), True, "Say in words"),
        (replace(SAID, on=TODAY + timedelta(1)), True, "not come yet"),
        (replace(SAID, urgency="soon"), True, "how soon"),
        (replace(SAID, source=Source.EARLY_WARNING), True, "arrears only"),
    ],
)
def test_what_a_concern_needs(
    protocol: Protocol, reported: Reported, *, shared: bool, refused: str
) -> None:
    verdict = may_be_opened(reported, protocol, shared=shared, today=TODAY)
    assert verdict.allowed is not bool(refused)
    assert all(refused in one.text for one in verdict.against)


def test_without_a_protocol_no_urgency_is_asked() -> None:
    bare = replace(SAID, kind=ConcernKind.WORRY, urgency="")
    assert may_be_opened(bare, None, shared=True, today=TODAY).allowed


@pytest.mark.parametrize(
    ("changed", "refused"),
    [
        ({}, ""),
        ({"reads": False}, "may not read"),
        ({"shared": False}, "not shared"),
        ({"agreed": 50}, "too many"),
        ({"words": ""}, "Say in words"),
        ({"due_on": TODAY - timedelta(1)}, "still to come"),
    ],
)
def test_what_an_agreement_needs(changed: dict[str, object], refused: str) -> None:
    given: dict[str, Any] = {
        "words": "Stil na tien", "due_on": TODAY, "reads": True, "shared": True,
        "agreed": 0,
    } | changed  # fmt: skip
    terms = MeasureTerms(MeasureKind.LIVING, given.pop("words"), given.pop("due_on"))
    verdict = may_agree(terms, today=TODAY, **given)
    assert verdict.allowed is not bool(refused)
    assert all(refused in one.text for one in verdict.against)


def test_it_is_closed_at_the_end_of_the_protocol_only(protocol: Protocol) -> None:
    walk = begin(protocol, "usual", on=TODAY)
    assert not may_close(walk, 0, words="Over").allowed
    ended = take(take(walk, "follow", on=TODAY), "", on=TODAY)
    assert may_close(ended, 0, words="Over").allowed
    assert not may_close(ended, 1, words="Over").allowed
    assert not may_close(ended, 0, words=" ").allowed
    assert may_close(None, 0, words="Over").allowed


def test_the_line_shows_what_was_done_where_it_is_and_what_lies_ahead(
    protocol: Protocol,
) -> None:
    walk = take(begin(protocol, "usual", on=TODAY), "use_protocol", on=TODAY)
    assert [(one.step, one.state) for one in line(walk)] == [
        ("tell_association", "done"),
        ("use_protocol", "current"),
        ("follow", "ahead"),
    ]
