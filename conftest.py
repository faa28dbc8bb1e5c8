"""Fixtures of every test: the database, the web role, and the cast."""

import fcntl
import gc
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import hypothesis
import hypothesis.strategies
import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.utils import translation
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling

from tests import database
from tests.cast import HOME_PACK, Cast, cast_of_the_region
from thuisroute.kernel import sessions

LOCK = Path(database.__file__).parent.parent / "var" / "test-template.lock"


# Files whose tests share what is dear to make: an installation, every kind of dossier
# at once, a browser, another server.
SHARING = (
    "tests/journeys/",
    "tests/look/test_look_in_a_browser.py",
    "tests/permissions/test_loosening.py",
    "tests/permissions/test_markers.py",
    "tests/permissions/test_matrix.py",
    "thuisroute/desk/tests/test_own_broker.py",
    "thuisroute/desk/tests/test_sign_on.py",
    "thuisroute/project/tests/test_assets.py",
    "thuisroute/project/tests/test_example_plan.py",
)


class FilesTogether(LoadScopeScheduling):  # type: ignore[misc]  # xdist ships no types
    """A file whose tests share something is the work of one process, which makes it
    once; every other test goes to whoever is free."""

    def _split_scope(self, nodeid: str) -> str:
        return _together(nodeid)


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> FilesTogether:
    return FilesTogether(config, log)


def _together(nodeid: str) -> str:
    file = nodeid.split("::", maxsplit=1)[0]
    return file if file.startswith(SHARING) else nodeid


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Those that may take longest first, so that no process waits at the end."""
    patience: dict[str, float] = defaultdict(float)
    starting: dict[str, float] = {}
    for item in items:
        together = _together(item.nodeid)
        patience[together] = max(patience[together], _patience(item))
        if item.get_closest_marker("server"):
            starting[together] = patience[together]
    # The first that starts the program installs it and whoever starts it as well waits
    # for that: the other patient ones go before them.
    first = max(starting, key=lambda together: starting[together], default="")

    def turn(item: pytest.Item) -> tuple[bool, bool, float, bool]:
        together = _together(item.nodeid)
        waits = together in starting or not patience[together]
        # A whole file takes longer than a test with the same patience.
        whole = together != item.nodeid
        return together == first, not waits, patience[together], whole

    items.sort(key=turn, reverse=True)


def pytest_collection_finish() -> None:
    """What was imported and collected stays until the end: the search for rubbish need
    not go through it again and again, nor as often as for a small program."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)


def pytest_runtest_setup(item: pytest.Item) -> None:
    if getattr(getattr(item, "obj", None), "is_hypothesis_test", False):
        _read_sources()


@cache
def _read_sources() -> None:
    """On its first draw Hypothesis reads the constants of all our modules. On a loaded
    machine that alone makes the test which draws first look too slow."""

    @hypothesis.settings(
        max_examples=1, database=None, suppress_health_check=[*hypothesis.HealthCheck]
    )
    @hypothesis.given(hypothesis.strategies.integers())
    def draw(_number: int) -> None:
        pass

    draw()


def _patience(item: pytest.Item) -> float:
    marker = item.get_closest_marker("timeout")
    return float(marker.args[0]) if marker else 0.0


@pytest.fixture(scope="session")
def django_db_setup(
    django_db_blocker: pytest.FixtureRequest, worker_id: str
) -> Iterator[None]:
    """Copy the migrated template; make it first when the migrations changed."""
    template = f"template_{database.fingerprint()}"
    name = f"test_{worker_id}"
    with django_db_blocker.unblock():  # type: ignore[attr-defined]  # pytest-django's own type is private
        LOCK.parent.mkdir(exist_ok=True)
        with LOCK.open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            _make_template(template)
            with database.maintenance() as server:
                server.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
                server.execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
        _use(name)
        yield
        connection.close()


def _make_template(template: str) -> None:
    with database.maintenance() as server:
        found = server.execute(
            "SELECT 1 FROM pg_database WHERE datname = %s", [template]
        ).fetchone()
        if found:
            return
        server.execute(f'DROP DATABASE IF EXISTS "{template}_making" WITH (FORCE)')
        server.execute(f'CREATE DATABASE "{template}_making"')
        _use(f"{template}_making")
        call_command("migrate", verbosity=0, interactive=False)
        call_command("keys", verbosity=0)
        connection.close()
        server.execute(f'ALTER DATABASE "{template}_making" RENAME TO "{template}"')


def _use(name: str) -> None:
    connection.close()
    connection.settings_dict["NAME"] = name
    settings.DATABASES["default"]["NAME"] = name


@pytest.fixture
def cast(db: None, request: pytest.FixtureRequest) -> Cast:
    """A region with its parties and their people; the test acts as the web role. A test
    can name another pack than the usual one, as its parameter."""
    people = cast_of_the_region(getattr(request, "param", HOME_PACK))
    # Whoever asked last may have read English.
    translation.activate(settings.LANGUAGE_CODE)
    with connection.cursor() as cursor:
        cursor.execute("SET ROLE thuisroute_web")
    return people


@pytest.fixture
def english() -> Iterator[None]:
    """Sentences as they stand in the source."""
    with translation.override("en"):
        yield


@pytest.fixture
def as_owner() -> Iterator[None]:
    """Tests about the structure itself look as the owner of the tables."""
    yield
    sessions.begin("")
