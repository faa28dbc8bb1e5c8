"""What neighbours report without signing in: just come in, answered, passed on."""

from datetime import date
from uuid import NAMESPACE_URL, UUID, uuid5

from django.db import connection

from thuisroute.concerns.actions.hand_in_report import hand_in_report
from thuisroute.concerns.actions.handle_report import answer_report, pass_on_report
from thuisroute.concerns.queries.reports import reports_of
from thuisroute.concerns.rules.reporting import Answer, Heard
from thuisroute.project.example.case_cast import FIRST, Tenant, on_pages
from thuisroute.project.example.people import municipality
from thuisroute.project.example.privacy_cast import Stage

NUISANCE, POLLUTION, WORRY = "nuisance", "pollution", "worry"
OWNER, TOWN = "housing_consultant", "wmo_consultant"


def reports(stage: Stage) -> None:
    """At the association and the municipality whose logins are shown."""
    owner = stage.figures.associations[FIRST].code
    town = municipality(stage.figures.municipality_of_logins)
    bikes = _hand_in(stage, owner, NUISANCE, "report_bikes", days=40)
    with on_pages(stage, owner, OWNER, 38) as actor:
        answer_report(
            by=actor, report=bikes, answer=Answer.DONE,
            words=stage.word("report_bikes_done"),
        )  # fmt: skip
    glass = _hand_in(stage, owner, POLLUTION, "report_glass", days=9)
    with on_pages(stage, owner, OWNER, 8) as actor:
        other = stage.people.parties[town]
        pass_on_report(by=actor, report=glass, party=other)
    worry = _hand_in(stage, town, WORRY, "report_worry", days=5, known=True)
    with on_pages(stage, town, TOWN, 4) as actor:
        words = stage.word("report_worry_contact")
        answer_report(by=actor, report=worry, answer=Answer.CONTACT, words=words)
    _hand_in(stage, owner, NUISANCE, "report_drill", days=3)
    _hand_in(stage, owner, NUISANCE, "report_door", days=1, known=True)


def reported_at(who: Tenant, words: str, *, days: int) -> UUID:
    """About the home of a tenant, to who lets it."""
    return _hand_in(who.stage, who.association, NUISANCE, words, days=days, known=True)


def _hand_in(
    stage: Stage,
    receiver: str,
    kind: str,
    words: str,
    *,
    days: int,
    known: bool = False,
) -> UUID:
    """`known`: with a name and a way to answer."""
    town = stage.people.parties[municipality(stage.figures.municipality_of_logins)]
    heard = Heard(
        kind,
        stage.word(f"{words}_where"),
        stage.word(words),
        stage.word("reporter") if known else "",
        stage.word("reporter_reach") if known else "",
    )
    role = TOWN if kind == WORRY else OWNER
    # Handed in by nobody who is known; it goes the way of the pages.
    with on_pages(stage, receiver, role, days) as actor:
        before = reports_of(actor, handled=False)
        hand_in_report(
            heard=heard,
            municipality=town,
            landlord=None if kind == WORRY else stage.people.parties[receiver],
            form=uuid5(NAMESPACE_URL, f"{words}/{stage.today}"),
        )
        there = {one.pk for one in before}
        found = reports_of(actor, handled=False)
        (report,) = [one.pk for one in found if one.pk not in there]
    _came_on(report, stage.ago(days))
    return report


def _came_on(report: UUID, on: date) -> None:
    """The database dates a report itself, so that nobody can write an earlier day; here
    days go by in one afternoon."""
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE concerns_report SET reported_on = %s WHERE id = %s", [on, report]
        )
