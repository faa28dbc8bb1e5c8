"""What was due last year, and reading the pages and files about it."""

import csv
import io
from datetime import date, timedelta

from django.test import Client

from tests.cast import Cast
from tests.roles import database_role
from thuisroute.kernel import clock
from thuisroute.obligations.actions.record_agreement_evaluation import (
    record_agreement_evaluation,
)
from thuisroute.obligations.models import EvaluationEvidence, Obligation
from thuisroute.obligations.rules.period import Period
from thuisroute.obligations.tests.builders import an_obligation, many_obligations


def overdue(cast: Cast, amount: int) -> int:
    """So many that were due last year, and which year that was."""
    resident = many_obligations(cast, 1)[0]
    year = clock.today().year - 1
    rows = [
        an_obligation(cast, resident, date(year, 2, 1) + timedelta(days=number))
        for number in range(amount)
    ]
    for number, row in enumerate(rows):
        row.occurrence = number + 100
    with database_role("worker"):
        Obligation.objects.all().delete()
        Obligation.objects.bulk_create(rows)
    return year


def changed(**values: object) -> None:
    with database_role("worker"):
        Obligation.objects.update(**values)


def page(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def read(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.lstrip("\ufeff")), delimiter=";"))


def evaluated(cast: Cast, year: int) -> EvaluationEvidence:
    with cast.acting("programme_manager") as actor:
        record_agreement_evaluation(
            by=actor, on=clock.today(), note="Het gaat beter.", period=Period(year)
        )
        return EvaluationEvidence.objects.get()
