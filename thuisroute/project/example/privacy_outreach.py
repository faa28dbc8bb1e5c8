"""Files about people who asked for nothing: waiting, running and closed."""

from dataclasses import replace
from uuid import UUID

from thuisroute.concerns.actions.add_signal import add_signal
from thuisroute.concerns.actions.assign_file import assign_file
from thuisroute.concerns.actions.close_file import close_file
from thuisroute.concerns.actions.explore_need import inquire
from thuisroute.concerns.actions.hand_over import hand_over, say_what_came_of_it
from thuisroute.concerns.actions.open_file import AsFarAsKnown, open_file
from thuisroute.concerns.actions.record_attempt import record_attempt
from thuisroute.concerns.rules.exploration import Asked
from thuisroute.concerns.rules.handing_over import Handing, Route
from thuisroute.concerns.rules.outreach import (
    LED_TO_CARE,
    Attempt,
    Met,
    Signal,
    Urgency,
    Way,
)
from thuisroute.project.example.privacy_cast import Stage


def worry_reported(stage: Stage) -> None:
    """Two days ago; nobody has been sent there yet."""
    report(stage, "street_worry", Urgency.THIS_WEEK, days=2)


def outreach_running(stage: Stage) -> None:
    """Assigned, a second worry, and nobody opened the door so far."""
    file = report(stage, "home_worry", Urgency.CAN_WAIT, days=24)
    send(stage, file, days=22)
    seek(stage, file, Way.VISIT, Met.NOBODY, "visit", days=20)
    seek(stage, file, Way.LETTER, Met.NOBODY, "letter", days=13)
    with stage.acting("wmo_consultant", days=8) as actor:
        signal = _signal(stage, "second_worry", Urgency.THIS_WEEK, days=8)
        add_signal(by=actor, file=file, signal=signal)
    seek(stage, file, Way.VISIT, Met.SHORT, "at_the_door", days=6)


def outreach_closed(stage: Stage) -> None:
    """Led to support of one's own wish."""
    file = report(stage, "old_worry", Urgency.THIS_WEEK, days=150)
    send(stage, file, days=149)
    seek(stage, file, Way.STREET, Met.REFUSED, "on_the_street", days=147)
    seek(stage, file, Way.VISIT, Met.TALK, "coffee", days=131)
    _hand_over(stage, file, days=120)
    with stage.acting("outreach_worker", days=96) as actor:
        close_file(
            by=actor,
            file=file,
            outcome=LED_TO_CARE,
            words=stage.word("outreach_closed"),
            referred_to=stage.word("outreach_led_to"),
        )


def exploration_running(stage: Stage) -> None:
    """Reported by a relative twelve days ago; the last day is near."""
    file = report(
        stage, "explored_worry", Urgency.TODAY, days=12, reach="explored_reach"
    )
    send(stage, file, days=12)
    seek(stage, file, Way.VISIT, Met.SHORT, "explored", days=11)
    for asked, words, days in (
        (Asked.RELATIVES, "asked_relative", 9),
        (Asked.PROFESSIONALS, "asked_doctor", 4),
    ):
        with stage.acting("outreach_worker", days=days) as actor:
            inquire(
                by=actor, file=file, asked=asked, words=stage.word(words),
                on=stage.ago(days),
            )  # fmt: skip


def _hand_over(stage: Stage, file: UUID, *, days: int) -> None:
    """With what the person said; the care began ten days later."""
    on, to = stage.ago(days), stage.word("outreach_led_to")
    said = stage.word("outreach_agreed")
    handing = Handing(Route.CARE, to, on, stage.ago(days - 14), on, said)
    with stage.acting("outreach_worker", days=days) as actor:
        hand_over(by=actor, file=file, handing=handing)
    with stage.acting("outreach_worker", days=days - 10) as actor:
        say_what_came_of_it(by=actor, file=file, began=True)


def report(
    stage: Stage, worry: str, urgency: Urgency, *, days: int, reach: str = ""
) -> UUID:
    about = AsFarAsKnown(
        known_as=stage.word(f"{worry}_about"),
        whereabouts=stage.word(f"{worry}_where"),
    )
    with stage.acting("wmo_consultant", days=days) as actor:
        signal = _signal(stage, worry, urgency, days=days)
        if reach:
            reach_at = stage.word(reach)
            signal = replace(signal, wants_answer=True, reach_at=reach_at)
        return open_file(by=actor, about=about, signal=signal).pk


def _signal(stage: Stage, worry: str, urgency: Urgency, *, days: int) -> Signal:
    kind, reporter = stage.choice(worry).split()
    return Signal(kind, reporter, urgency, stage.word(worry), stage.ago(days))


def send(stage: Stage, file: UUID, *, days: int) -> None:
    worker = stage.person("outreach_worker")
    with stage.acting("wmo_consultant", days=days) as actor:
        assign_file(by=actor, file=file, worker=worker.user, party=worker.party)


def seek(
    stage: Stage, file: UUID, way: Way, met: Met, words: str, *, days: int
) -> None:
    attempt = Attempt(way, met, stage.ago(days), stage.word(f"attempt_{words}"))
    with stage.acting("outreach_worker", days=days) as actor:
        record_attempt(by=actor, file=file, attempt=attempt)
