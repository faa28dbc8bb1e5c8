"""Which steps a start leaves out."""

from pathlib import Path

from thuisroute.hosting.plan import plan_for
from thuisroute.hosting.preparation import Step


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
