"""Who notices that a rule of row security was loosened, and in which state."""

from collections.abc import Callable

from tests.permissions.loosening import Loosened, Watch, loosened
from tests.permissions.special_states import IN_A_STATE, together
from tests.permissions.world import World


def noticing(world: World) -> tuple[list[Loosened], Callable[[Loosened], str]]:
    """Every rule, and what tells that it was loosened: as the world is, and where an
    address is hidden, somebody is kept out and an emergency is open; what two rules
    refuse is tried with the other gone."""
    rules = loosened()
    plain = Watch(world)
    noticed = {str(one): plain.notices(one) or plain.matters(one) for one in rules}
    with together(world):
        state = Watch(world, IN_A_STATE)
        for one in rules:
            if not noticed[str(one)]:
                noticed[str(one)] = state.notices(one) or state.matters(one)
    return rules, lambda one: noticed[str(one)]
