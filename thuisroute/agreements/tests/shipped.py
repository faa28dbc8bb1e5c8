"""The packs that come with the program, as values to change in a test."""

from copy import deepcopy
from functools import cache

from thuisroute.agreements.packs.authoring.written import Values, written
from thuisroute.agreements.packs.loading import load
from thuisroute.agreements.tests.spoilt import REGIONS


def values_of(region: str) -> Values:
    """The values of this region's pack, one's own."""
    return deepcopy(_shipped(region))


@cache
def _shipped(region: str) -> Values:
    return written(load(REGIONS / region).to_json())
