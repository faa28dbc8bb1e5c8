"""Which grants follow from the sharing table; the cases stand in grant_cases.py."""

from pathlib import Path

from thuisroute.agreements.packs.loading import load
from thuisroute.sharing.tests.grant_cases import grant_differences

PACK = Path(__file__).parents[3] / "regions" / "alkmaar"


def test_the_sharing_table_opens_what_every_case_says() -> None:
    assert list(grant_differences(load(PACK))) == []
