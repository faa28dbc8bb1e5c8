"""A throw-away server shared by the tests that only ask it questions."""

import shutil
import tempfile
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

from thuisroute.hosting.cluster import Cluster


@pytest.fixture(scope="package")
def reachable_tmp() -> Iterator[Path]:
    """A temporary folder that the server's account can reach also when we are root."""
    folder = Path(tempfile.mkdtemp(prefix="thuisroute-"))
    folder.chmod(0o711)
    yield folder
    shutil.rmtree(folder)


@pytest.fixture(scope="package")
def cluster(reachable_tmp: Path) -> Iterator[Cluster]:
    """Switching and speed as the other tests of the program use them."""
    found = Cluster(reachable_tmp / "shared", durable=False, allow_role_switching=True)
    found.start()
    yield found
    found.stop()


@pytest.fixture
def folder(reachable_tmp: Path) -> Path:
    """A fresh data folder of one test."""
    return reachable_tmp / uuid.uuid4().hex[:8]
