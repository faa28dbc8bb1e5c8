"""A dossier that anybody of the cast may try anything with, in any order."""

from random import Random

from django.core.exceptions import PermissionDenied
from django.db import connection, transaction
from django.http import Http404
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from tests.roles import database_role
from tests.roster import PEOPLE
from tests.walks import invariants
from tests.walks.acts import Act, NothingToDo, Turn
from tests.walks.following import next_act
from tests.walks.reading import read_beyond_grants
from tests.walks.route import ROUTE, ROUTE_PAIRS
from tests.walks.safety import SAFETY, SAFETY_PAIRS
from tests.walks.sharing import SHARING, SHARING_PAIRS
from tests.walks.staying import STAYING, STAYING_PAIRS
from tests.walks.support import SUPPORT, SUPPORT_PAIRS
from tests.walks.tenancy import TENANCY, TENANCY_PAIRS
from tests.walks.world import World
from thuisroute.kernel.verdicts import Refused
from thuisroute.project.maintenance import run_clocks
from thuisroute.tenancies.jobs import start_due_leases

ACTS = (*ROUTE, *TENANCY, *SHARING, *SUPPORT, *SAFETY, *STAYING)
PAIRS: tuple[tuple[Act, ...], ...] = (
    *ROUTE_PAIRS, *TENANCY_PAIRS, *SHARING_PAIRS, *SUPPORT_PAIRS, *SAFETY_PAIRS,
    *STAYING_PAIRS,
)  # fmt: skip
# How a door answers who may not, or not now; anything else is an error of ours.
ANSWERS = (Refused, Http404, PermissionDenied, NothingToDo)
# The usual person far more often than anybody else, or nothing would ever happen.
WHO = st.one_of(*[st.none()] * 6, st.sampled_from(sorted(PEOPLE)))
LUCK = st.integers(0, 2**32 - 1)


class Dossier(RuleBasedStateMachine):
    """One walk; everything is as it was once it ends."""

    world: World

    def __init__(self) -> None:
        super().__init__()
        self.before = transaction.savepoint()
        self.world.walks += 1

    def teardown(self) -> None:
        transaction.savepoint_rollback(self.before)

    @initialize(days=st.sampled_from((0, 0, 30, 300)))
    def later(self, days: int) -> None:
        """Who lives there has done so for a while."""
        self.pass_time(days)

    @rule(act=st.sampled_from(ACTS), who=WHO, turn=st.integers(0, 1), luck=LUCK)
    def somebody_acts(self, act: Act, who: str | None, turn: int, luck: int) -> None:
        """Done, or answered with a sentence; never half."""
        self._try(act, who, turn, luck)

    @rule(turn=st.integers(0, 1), steps=st.integers(1, 8), luck=LUCK)
    def the_route_goes_on(self, turn: int, steps: int, luck: int) -> None:
        """Everybody does what comes next."""
        for _ in range(steps):
            act = next_act(self.world, self.world.residents[turn])
            if act is None or not self._try(act, None, turn, luck):
                return

    @rule(pair=st.sampled_from(PAIRS), turn=st.integers(0, 1), luck=LUCK)
    def one_thing_and_then_the_other(
        self, pair: tuple[Act, ...], turn: int, luck: int
    ) -> None:
        """What only makes sense after something else."""
        for act in pair:
            self._try(act, None, turn, luck)

    @rule(days=st.integers(1, 200), worker=st.booleans())
    def time_passes(self, days: int, *, worker: bool) -> None:
        """And the night's work is done, or the machine that does it stood still."""
        self.pass_time(days, worker=worker)

    @rule(who=st.sampled_from(sorted(PEOPLE)))
    def somebody_looks(self, who: str) -> None:
        """Everything there is to read, in the tables themselves."""
        found = read_beyond_grants(self.world, who)
        assert not found, found

    @invariant()
    def what_always_holds(self) -> None:
        """Whatever was tried before."""
        found = invariants.broken(self.world)
        assert not found, found

    def pass_time(self, days: int, *, worker: bool = True) -> None:
        """Travel, and let what goes by the clock be done by the worker."""
        if days:
            self.world.cast.travel(days)
        if days and worker:
            with database_role("worker"):
                run_clocks()
                start_due_leases()

    def _try(self, act: Act, who: str | None, turn: int, luck: int) -> bool:
        cast, resident = self.world.cast, self.world.residents[turn]
        usually = cast.lets if act.usually == "lets" else act.usually
        here = transaction.savepoint()
        try:
            with cast.acting(who or usually) as actor:
                act.doing(Turn(self.world, actor, resident, Random(luck)))  # noqa: S311 - chance, no secret
            _check_what_waits_for_the_end()
        except ANSWERS:
            transaction.savepoint_rollback(here)
            self.world.refused[repr(act)] += 1
            return False
        transaction.savepoint_commit(here)
        self.world.done[repr(act)] += 1
        return True


def walks_in(world: World) -> type[Dossier]:
    """The walks that begin in this world."""
    return type("Walk", (Dossier,), {"world": world})


def _check_what_waits_for_the_end() -> None:
    """As a commit would."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED")
