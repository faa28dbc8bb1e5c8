"""Which steps a start leaves out."""

from pathlib import Path

import pytest

from thuisroute.hosting.account import current_account
from thuisroute.hosting.databases import Addresses, Database
from thuisroute.hosting.plan import plan_for
from thuisroute.hosting.preparation import Step, fingerprint
from thuisroute.hosting.surroundings import KEYS, shared_environment


def test_a_step_runs_when_something_changed_or_its_proof_is_gone(
    tmp_path: Path,
) -> None:
    proof = tmp_path / "made"
    step = Step("Make", ("true",), proof=proof)
    assert step.is_needed(changed=False)
    proof.touch()
    assert not step.is_needed(changed=False)
    assert step.is_needed(changed=True)


def test_what_was_erased_is_held_against_the_database_at_every_start(
    tmp_path: Path,
) -> None:
    """Also when nothing changed: a restored database carries the mark of its time."""
    plan = plan_for("127.0.0.1", 8000, data=tmp_path, demo=False)
    (step,) = (one for one in plan.steps if one.reads == plan.erasures)
    assert not step.is_needed(changed=True)
    plan.erasures.touch()
    assert step.is_needed(changed=False)
    assert step.role == "worker"


def test_data_that_moved_or_was_copied_is_not_prepared_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing that says where the data is counts; the keys, which go along, do."""
    for name in KEYS:
        monkeypatch.delenv(name, raising=False)
    old, new, other = tmp_path / "old", tmp_path / "new", tmp_path / "other"
    for folder in (old, new, other):
        folder.mkdir()
    marks = [_mark(old, keys=old), _mark(new, keys=old), _mark(new, keys=other)]
    assert marks[0] == marks[1] != marks[2]


def _mark(data: Path, *, keys: Path) -> str:
    plan = plan_for("127.0.0.1", 8000, data=data, demo=False)
    shared = shared_environment(
        Database(Addresses("", "", ""), keys, current_account()),
        styles=plan.styles,
        erasures=plan.erasures,
        demo=False,
    )
    return fingerprint([], shared, demo=False)
