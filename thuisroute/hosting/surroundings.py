"""The environment that each child gets: its own database address, and no other."""

import os
from collections.abc import Mapping
from pathlib import Path

from thuisroute.hosting.databases import EXTERNAL, Database
from thuisroute.hosting.preparation import ERASURES, LOG_HEADS, STYLES
from thuisroute.hosting.secret_file import read_or_make

SETTINGS_MODULE = "thuisroute.project.settings.base"
KEYS = ("THUISROUTE_SECRET_KEY", "THUISROUTE_SESSION_KEY", "THUISROUTE_PERSON_KEY")
# Serving this machine only; everywhere else a proxy adds https.
DEMO = {"THUISROUTE_DEMO": "1", "THUISROUTE_HTTPS": "0"}
LOCAL_HOSTS = "localhost,127.0.0.1,[::1]"


def shared_environment(
    database: Database, *, styles: Path, erasures: Path, demo: bool
) -> dict[str, str]:
    """What every child needs; keys are made once and kept beside the database.

    An operator's own value wins; database addresses are taken out.
    """
    path = database.folder / "keys.json"
    kept = read_or_make(path, KEYS, owner=database.owner)
    defaults = {
        **kept,
        "DJANGO_SETTINGS_MODULE": SETTINGS_MODULE,
        "THUISROUTE_ALLOWED_HOSTS": LOCAL_HOSTS,
        STYLES: str(styles),
        ERASURES: str(erasures),
        # Beside the folder of the database, which an old backup may be put back into.
        LOG_HEADS: str(styles.parent / "log-heads.jsonl"),
        "PYTHONUNBUFFERED": "1",
    }
    given = {name: os.environ[name] for name in os.environ if name not in _hidden()}
    return defaults | given | (DEMO if demo else {})


def with_address(shared: Mapping[str, str], address: str) -> dict[str, str]:
    """The shared environment with one role's database address."""
    return {**shared, "THUISROUTE_DATABASE_URL": address}


def _hidden() -> set[str]:
    return {*EXTERNAL.values(), "THUISROUTE_DEMO"}
