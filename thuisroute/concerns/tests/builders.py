"""Outreach files for tests, made by the people of the cast."""

from uuid import UUID

from tests.cast import Cast
from thuisroute.concerns.actions.add_signal import add_signal
from thuisroute.concerns.actions.assign_file import assign_file
from thuisroute.concerns.actions.explore_need import finish_exploration, inquire
from thuisroute.concerns.actions.hand_over import hand_over
from thuisroute.concerns.actions.link_dossier import link_dossier
from thuisroute.concerns.actions.open_file import AsFarAsKnown, open_file
from thuisroute.concerns.actions.record_attempt import record_attempt
from thuisroute.concerns.rules.exploration import Asked
from thuisroute.concerns.rules.handing_over import Handing
from thuisroute.concerns.rules.outreach import Attempt, Met, Signal, Urgency, Way
from thuisroute.kernel import clock

WORDS = "Gordijnen al weken dicht"


def a_signal(words: str = WORDS) -> Signal:
    return Signal("isolation", "neighbour", Urgency.THIS_WEEK, words, clock.today())


def a_reported_file(cast: Cast, *, words: str = WORDS, name: str = "De heer X") -> UUID:
    """By the consultant of the municipality; nobody was sent yet."""
    with cast.acting("wmo_consultant") as actor:
        about = AsFarAsKnown(name, whereabouts="Portiek aan de Voorbeeldkade")
        return open_file(by=actor, about=about, signal=a_signal(words)).pk


def an_outreach_file(cast: Cast, *, number: str = "", words: str = WORDS) -> UUID:
    """Assigned, with one attempt; linked to the dossier with that number."""
    file = a_reported_file(cast, words=words)
    with cast.acting("wmo_consultant") as actor:
        assign_file(
            by=actor,
            file=file,
            worker=cast.users["outreach_worker"].pk,
            party=cast.party("provider").pk,
        )
        if number:
            link_dossier(by=actor, file=file, number=number)
    with cast.acting("outreach_worker") as actor:
        attempt = Attempt(Way.VISIT, Met.NOBODY, clock.today(), words)
        record_attempt(by=actor, file=file, attempt=attempt)
    return file


def a_whole_outreach_file(
    cast: Cast,
    *,
    number: str = "",
    words: str = WORDS,
    reach_at: str = "06 11 11 11 11",
) -> UUID:
    """With one of everything that can stand in a file."""
    today = clock.today()
    file = an_outreach_file(cast, number=number, words=words)
    report = Signal(
        "exploration", "family", Urgency.THIS_WEEK, words, today,
        wants_answer=True, reach_at=reach_at,
    )  # fmt: skip
    handing = Handing("care", words, today, today, words=words)
    with cast.acting("outreach_worker") as actor:
        add_signal(by=actor, file=file, signal=report)
        inquire(by=actor, file=file, asked=Asked.PERSON, words=words, on=today)
        finish_exploration(by=actor, file=file, outcome="other_care", findings=words)
        hand_over(by=actor, file=file, handing=handing)
    return file
