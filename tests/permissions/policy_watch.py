"""Looks at the policy of the program after one of its rules was relaxed."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from itertools import chain
from pkgutil import walk_packages

from django.conf import settings
from django.db import Error

import thuisroute.sharing.access
import thuisroute.sharing.queries.consents
import thuisroute.sharing.queries.policy
import thuisroute.sharing.rules.grants
import thuisroute.sharing.ways
from tests.permissions.asked_directly import query_differences
from tests.permissions.dossier_facts import dossier_differences, emergency_differences
from tests.permissions.loosening import WATCHERS
from tests.permissions.marked import marked_in
from tests.permissions.pages import page_differences
from tests.permissions.policy import (
    derived_again,
    fact_differences,
    policy_differences,
    role_differences,
)
from tests.permissions.relaxing import Relaxed, relaxed, without
from tests.permissions.rows import tables_of
from tests.permissions.special_states import IN_A_STATE, OPENS, together
from tests.permissions.undone import undone
from tests.permissions.world import LEAST, World
from thuisroute.parties.rules import capabilities
from thuisroute.parties.rules.capabilities import ROLE_MAY, Capability
from thuisroute.sharing.tests.grant_cases import grant_differences

POLICY = (
    thuisroute.sharing.queries.policy,
    thuisroute.sharing.queries.consents,
    thuisroute.sharing.ways,
    thuisroute.sharing.access,
    thuisroute.sharing.rules.grants,
)

# How a query asks the policy, and who reads what it must not show.
ASKS = {
    "residents_shared_with",
    "of_own_homes",
    "resident_id__in=residents_shared_with",
    "pk__in=residents_shared_with",
    "resident_id__in=shared",
}
READERS = (
    "not_involved care_provider support_worker",
    "involved housing_association housing_consultant",
    "formerly_involved transfer_point mediator",
    "involved municipality wmo_consultant",
    LEAST,
)


@dataclass(frozen=True)
class MoreCapable:
    """A role that may do one thing more."""

    role: str
    capability: Capability

    def __str__(self) -> str:
        return f"{self.role} may {self.capability.value}"


def asked_by_pages() -> list[Relaxed]:
    """Every filter of a query, in whatever context, that asks the policy."""
    modules = [
        import_module(found.name)
        for context in settings.CONTEXTS
        for found in walk_packages(
            import_module(f"thuisroute.{context}").__path__, f"thuisroute.{context}."
        )
        if ".queries" in found.name and not found.ispkg and context != "sharing"
    ]
    return [one for one in relaxed(*modules) if ASKS & set(one.what.split("("))]


class PageWatch:
    """Asks and reads after a query of theirs was relaxed, with row security off."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.marked = marked_in(tables_of())
        self.sittings = [world.sitting(name) for name in READERS]
        unchanged = self._first()
        if unchanged:
            raise AssertionError(f"before anything is relaxed: {unchanged}")

    def notices(self, one: Relaxed) -> str:
        """The first marker that somebody reads who may not."""
        with undone(), without(one):
            return self._first()

    def _first(self) -> str:
        pages = page_differences(
            self.world, self.sittings, self.marked, ("active", "none")
        )
        return next(chain(query_differences(self.world), pages), "")


class PolicyWatch:
    """Asks the policy what the tables of the privacy officer answer."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.sittings = [world.sitting(name) for name in WATCHERS]
        unchanged = next(self._differences(), "")
        if unchanged:
            raise AssertionError(f"before anything is relaxed: {unchanged}")

    def notices(self, one: Relaxed) -> str:
        """The first difference; a policy that breaks is noticed as well."""
        with undone(), without(one):
            try:
                return next(self._differences(), "")
            except (Error, LookupError, TypeError, ValueError, AttributeError) as error:
                return f"breaks: {error}"

    def _differences(self) -> Iterator[str]:
        yield from grant_differences(self.world.cast.agreement)
        yield from role_differences()
        yield from policy_differences(self.world, self.sittings)
        yield from fact_differences(self.world, self.sittings)
        yield from dossier_differences(self.world, self.sittings)
        with together(self.world):
            state = [self.world.sitting(name) for name in IN_A_STATE]
            yield from policy_differences(self.world, state)
            yield from emergency_differences(self.world, self.world.sitting(OPENS))
        derived_again(self.world)
        yield from policy_differences(self.world, self.sittings)

    @staticmethod
    def more_capable() -> list[MoreCapable]:
        """Every role with every thing that it may not do."""
        return [
            MoreCapable(role, capability)
            for role, may in ROLE_MAY.items()
            for capability in Capability
            if capability not in may
        ]

    @staticmethod
    def notices_role(one: MoreCapable) -> str:
        """The first difference with roles.csv."""
        with _given(one):
            return next(role_differences(), "")


@contextmanager
def _given(one: MoreCapable) -> Iterator[None]:
    kept = capabilities.ROLE_MAY[one.role]
    table = vars(capabilities)["ROLE_MAY"]
    table[one.role] = kept | {one.capability}
    try:
        yield
    finally:
        table[one.role] = kept
