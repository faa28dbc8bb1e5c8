"""What comes next on the route of a resident."""

from uuid import UUID

from tests.walks.acts import Act
from tests.walks.route import NEXT_TO_A_HOME, PROPOSE
from tests.walks.tenancy import NEXT_TO_THE_KEY, PREPARE
from tests.walks.world import World

STATES = """
    SELECT m.state, (
        SELECT l.state FROM tenancies_lease l WHERE l.match_id = m.id
        ORDER BY l.xmin::text::bigint DESC LIMIT 1)
    FROM matching_match m WHERE m.resident_id = %(of)s
    ORDER BY m.xmin::text::bigint DESC LIMIT 1
"""


def next_act(world: World, resident: UUID) -> Act | None:
    """Nothing for who lives somewhere."""
    match, lease = next(iter(world.really(STATES, of=resident)), ("", None))
    if match != "allocated":
        return NEXT_TO_A_HOME.get(match, PROPOSE)
    if lease is None or lease == "cancelled":
        return PREPARE
    return NEXT_TO_THE_KEY.get(lease)
