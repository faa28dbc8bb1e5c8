"""One installation for the journeys, and people with a browser in it."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser

from tests.chromium import running_browser
from tests.journeys.people import Person
from tests.journeys.stories import Team
from tests.stack import Stack, running_stack

SignIn = Callable[[str], Person]


@pytest.fixture(scope="module")
def stack(worker_id: str) -> Iterator[Stack]:
    """Shared by the journeys of a file, which bring their own residents."""
    with running_stack(f"journeys-{worker_id}") as running:
        yield running


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with running_browser() as opened:
        yield opened


@pytest.fixture
def signed_in(browser: Browser, stack: Stack) -> Iterator[SignIn]:
    """By their key in the cast."""
    there: list[Person] = []

    def sign_in(key: str) -> Person:
        person = Person(browser, stack, key)
        there.append(person)
        person.sign_in()
        return person

    yield sign_in
    for person in there:
        person.context.close()


@pytest.fixture
def team(signed_in: SignIn, stack: Stack) -> Team:
    return Team(
        stack=stack,
        support_worker=signed_in("support_worker"),
        mediator=signed_in("mediator"),
        consultant=signed_in("housing_consultant"),
    )
