"""Where every walk begins: somebody lives in a home, somebody else waits for one."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from django.db import connection

from tests.cast import Cast
from tests.roles import database_role
from tests.roster import PEOPLE
from thuisroute.homes.tests.builders import a_home_in_shop
from thuisroute.kernel import clock
from thuisroute.referrals.tests.builders import a_ready_referral
from thuisroute.tenancies.tests.builders import a_running_lease


@dataclass
class World:
    """The cast, homes, and two residents: who lives somewhere, and who still waits."""

    cast: Cast
    residents: tuple[UUID, ...]
    homes: tuple[UUID, ...]
    # How often each act was done, and how often it was answered with a refusal.
    done: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    walks: int = 0

    def newest(self, table: str, resident: UUID) -> UUID | None:
        """The row about the resident that was touched last, whoever may see it."""
        rows = self.really(
            f'SELECT id FROM "{table}" WHERE resident_id = %(of)s '  # noqa: S608 - names stand in the acts
            "ORDER BY xmin::text::bigint DESC LIMIT 1",
            of=resident,
        )
        return rows[0][0] if rows else None

    def really(self, sql: str, **values: UUID | str) -> list[tuple[Any, ...]]:
        """What stands there, past the walls: asked as the role that makes backups."""
        known: dict[str, UUID | str | date] = {"today": clock.today(), **values}
        with database_role("backup"), connection.cursor() as cursor:
            cursor.execute(sql, known)
            rows: list[tuple[Any, ...]] = cursor.fetchall()
        return rows


def a_world(cast: Cast) -> World:
    """Both by real actions; everybody is signed in."""
    lives = a_running_lease(cast).resident_id
    waits = a_ready_referral(cast).resident_id
    homes = [a_home_in_shop(cast, available_from=clock.today()) for _ in range(2)]
    for name in PEOPLE:
        with cast.acting(name):
            pass
    return World(cast, (lives, waits), tuple(homes))
