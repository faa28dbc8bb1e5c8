"""What a whole region has to do is read by everybody there and written by few."""

from collections.abc import Callable

import pytest
from django.db import ProgrammingError, transaction
from django.db.models import QuerySet

from tests.cast import Cast
from thuisroute.kernel import clock
from thuisroute.obligations.actions.record_agreement_evaluation import (
    record_agreement_evaluation,
)
from thuisroute.obligations.models import Obligation
from thuisroute.parties.rules.capabilities import Capability, may

Rows = QuerySet[Obligation]


def changed(rows: Rows) -> int:
    return rows.update(article="1a")


def deleted(rows: Rows) -> int:
    return rows.delete()[0]


def added(rows: Rows) -> int:
    one = rows.latest("due")
    one.pk, one.occurrence = None, one.occurrence + 100
    return len(Obligation.objects.bulk_create([one]))


@pytest.fixture
def evaluated(cast: Cast) -> Cast:
    with cast.acting("programme_manager") as actor:
        record_agreement_evaluation(by=actor, on=clock.today(), note="")
    return cast


@pytest.mark.parametrize("write", [changed, deleted, added])
def test_only_who_evaluates_the_agreement_writes_it(
    evaluated: Cast, write: Callable[[Rows], int]
) -> None:
    for who, actor in evaluated.actors.items():
        writes = may(actor.role, Capability.EVALUATE_AGREEMENT)
        assert wrote(evaluated, who, write) == writes, who


def wrote(cast: Cast, who: str, write: Callable[[Rows], int]) -> bool:
    with cast.acting(who):
        rows = Obligation.objects.filter(resident=None)
        assert rows.exists()
        try:
            with transaction.atomic():
                found = write(rows)
                transaction.set_rollback(True)
        except ProgrammingError as refused:
            if "row-level security" not in str(refused):
                raise
            return False
    return found > 0
