"""Who notices that a rule of row security was loosened, and in which state."""

from collections.abc import Iterable

from tests.permissions.loosening import Loosened, Watch
from tests.permissions.special_states import IN_A_STATE, together
from tests.permissions.world import World


def noticed(world: World, rules: Iterable[Loosened]) -> dict[Loosened, str]:
    """What tells of each that it was loosened, or nothing.

    As the world is, and where an address is hidden, the contact person and others are
    kept out and an emergency is open; what two rules refuse is tried with the other
    gone.
    """
    plain = Watch(world)
    found = {one: plain.notices(one) or plain.matters(one) for one in rules}
    with together(world):
        state = Watch(world, IN_A_STATE)
        for one, how in found.items():
            if not how:
                found[one] = state.notices(one) or state.matters(one)
    return found
