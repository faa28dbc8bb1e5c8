"""Acts on who may see the dossier."""

from datetime import timedelta

from tests.walks.acts import Act, NothingToDo, Turn
from thuisroute.kernel import clock
from thuisroute.sharing.actions.close_emergency import close_emergency
from thuisroute.sharing.actions.give_consent import give_consent
from thuisroute.sharing.actions.keep_out import keep_out
from thuisroute.sharing.actions.let_in import let_in
from thuisroute.sharing.actions.open_emergency import open_emergency
from thuisroute.sharing.actions.withdraw_consent import withdraw_consent
from thuisroute.sharing.rules.naming import asked_at_registration
from thuisroute.sharing.rules.restricting import Because
from thuisroute.sharing.tests.builders import TAKEN_BACK, a_yes

STANDING = (
    "SELECT id FROM sharing_consent WHERE resident_id = %(of)s "
    "AND withdrawn_on IS NULL AND replaced_on IS NULL ORDER BY purpose"
)
NUMBER = "SELECT number FROM residents_resident WHERE id = %(of)s"


def say_yes(turn: Turn) -> None:
    cast = turn.world.cast
    rule = turn.luck.choice(asked_at_registration(cast.agreement))
    until = clock.today() + timedelta(days=turn.luck.choice((30, 365, 730)))
    give_consent(by=turn.by, resident=turn.resident, yes=a_yes(cast, rule, until=until))


def take_back(turn: Turn) -> None:
    standing = turn.world.really(STANDING, of=turn.resident)
    if not standing:
        raise NothingToDo
    withdraw_consent(
        by=turn.by,
        resident=turn.resident,
        consent=turn.luck.choice(standing)[0],
        taken_back=TAKEN_BACK,
    )


def shut_out(turn: Turn) -> None:
    users = turn.world.cast.users
    person = users[turn.luck.choice(sorted(users))].pk
    because = turn.luck.choice(list(Because))
    keep_out(by=turn.by, resident=turn.resident, person=person, because=because)


def let_back_in(turn: Turn) -> None:
    restriction = turn.newest("sharing_restriction")
    let_in(by=turn.by, resident=turn.resident, restriction=restriction)


def break_the_glass(turn: Turn) -> None:
    number = turn.world.really(NUMBER, of=turn.resident)[0][0]
    open_emergency(
        by=turn.by,
        number=number,
        keys=(),
        reason="Ligt in het ziekenhuis",
    )


def close_the_glass(_turn: Turn) -> None:
    close_emergency()


SAY_YES = Act("support_worker", say_yes)
TAKE_BACK = Act("support_worker", take_back)
SHUT_OUT = Act("care_manager", shut_out)
LET_BACK_IN = Act("care_manager", let_back_in)
SHARING = (
    SAY_YES,
    TAKE_BACK,
    SHUT_OUT,
    LET_BACK_IN,
    Act("wmo_consultant", break_the_glass),
    Act("wmo_consultant", close_the_glass),
)
# One after the other, which chance alone seldom brings together.
SHARING_PAIRS = ((TAKE_BACK, SAY_YES), (SHUT_OUT, LET_BACK_IN))
