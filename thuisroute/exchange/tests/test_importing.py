"""Importing acts as a person, through the actions of the pages, and only once."""

import pytest
from django.core.exceptions import PermissionDenied

from tests.cast import Cast
from thuisroute.exchange.actions.carry_out_import import Outcome, carry_out_import
from thuisroute.exchange.actions.plan_import import plan_import
from thuisroute.exchange.importing.kinds import KINDS
from thuisroute.exchange.reading.answer import Answer
from thuisroute.homes.models import Home
from thuisroute.referrals.models import Particulars

HOME = (
    "code;straat;huisnummer;postcode;plaats;gemeente;wijk;ligging;kamers;oppervlakte;"
    "product;huur;aantal personen;beschikbaar vanaf;in de winkel"
)
ONE = (
    "H1;Voorbeeldstraat;1;1899 ZX;Voorbeeldstad;Alkmaar;Noord;verspreid in de wijk;"
    "2;50;verdienwoning;712,40;1;01-01-2026;ja"
)
TWO = ONE.replace("H1", "H2").replace("712,40", "650")
PERSON = (
    "voornaam;achternaam;geboortedatum;begeleider;doelgroep;gemeente;indicatie;"
    "besluit van;product;huur tot;verteld op;toestemming van;toestemming tot;"
    "toestemming voor;waarom nodig;waarom niet minder"
)
NOLO = (
    "Nolo;Duinvoorbeeld;31-03-1990;support_worker@voorbeeld.example;shelter;Alkmaar;"
    "wmo_visiting_support;01-01-2026;earn_in_home;700;01-02-2026;01-02-2026;01-02-2030;"
    "mediation|allocation|tenancy;Om te bemiddelen;Met minder lukt het niet"
)


def cells(*lines: str) -> Answer:
    return Answer(cells=[line.split(";") for line in lines])


def run(
    cast: Cast, who: str, kind: str, *lines: str, good: bool = False, dry: bool = False
) -> Outcome:
    with cast.acting(who) as actor:
        plan = plan_import(by=actor, kind=KINDS[kind], answer=cells(*lines))
        return carry_out_import(
            by=actor, kind=KINDS[kind], plan=plan, good_rows_only=good, dry_run=dry
        )


def counts(outcome: Outcome) -> tuple[int, int, int, int]:
    said = outcome.as_json()
    return said["new"], said["changed"], said["unchanged"], said["problems"]  # type: ignore[return-value]  # all four are counts


def texts(outcome: Outcome) -> list[str]:
    return [problem.reason.text for problem in outcome.plan.problems]


def test_the_same_homes_twice_change_nothing(cast: Cast) -> None:
    assert counts(run(cast, "housing_consultant", "homes", HOME, ONE, TWO)) == (
        2,
        0,
        0,
        0,
    )
    again = run(cast, "housing_consultant", "homes", HOME, ONE, TWO)
    assert counts(again) == (0, 0, 2, 0)
    with cast.acting("housing_consultant"):
        assert (
            Home.objects.filter(state="in_shop", rent__in=[71240, 65000]).count() == 2
        )


def test_a_changed_row_is_shown_with_before_and_after_and_written(cast: Cast) -> None:
    run(cast, "housing_consultant", "homes", HOME, ONE)
    changed = run(
        cast, "housing_consultant", "homes", HOME, ONE.replace("712,40", "700")
    )
    (one,) = changed.plan.planned
    assert [(c.column.name, c.before, c.after) for c in one.changes] == [
        ("rent", 71240, 70000)
    ]
    with cast.acting("housing_consultant"):
        assert Home.objects.get().rent == 70000


def test_a_wrong_row_holds_back_the_others_unless_the_person_chooses(
    cast: Cast,
) -> None:
    wrong = TWO.replace("650", "veel")
    held = run(cast, "housing_consultant", "homes", HOME, ONE, wrong)
    assert (held.written, counts(held)) == (False, (1, 0, 0, 1))
    with cast.acting("housing_consultant"):
        assert not Home.objects.exists()
    good = run(cast, "housing_consultant", "homes", HOME, ONE, wrong, good=True)
    assert good.written
    with cast.acting("housing_consultant"):
        assert Home.objects.get().code == "H1"


def test_a_row_that_its_action_refuses_takes_everything_back(cast: Cast) -> None:
    ends_before_it_begins = HOME + ";beschikbaar tot"
    lines = (ends_before_it_begins, ONE + ";", TWO + ";01-01-2025")
    refused = run(cast, "housing_consultant", "homes", *lines)
    assert not refused.written
    assert texts(refused) == ["The last day has to be after the first day."]
    assert refused.plan.problems[0].row == 3
    with cast.acting("housing_consultant"):
        assert not Home.objects.exists()


def test_a_dry_run_says_what_would_happen_and_leaves_nothing(cast: Cast) -> None:
    dry = run(cast, "housing_consultant", "homes", HOME, ONE, dry=True)
    assert (dry.written, counts(dry)) == (False, (1, 0, 0, 0))
    with cast.acting("housing_consultant"):
        assert not Home.objects.exists()


def test_an_association_finds_only_its_own_homes_by_code(cast: Cast) -> None:
    run(cast, "housing_consultant", "homes", HOME, ONE)
    assert counts(run(cast, "other_consultant", "homes", HOME, ONE)) == (1, 0, 0, 0)
    with cast.acting("housing_consultant"):
        assert Home.objects.filter(code="H1").count() == 2


def test_residents_are_registered_once_and_their_wishes_corrected(cast: Cast) -> None:
    first = run(cast, "support_worker", "residents", PERSON, NOLO)
    assert (counts(first), texts(first)) == ((1, 0, 0, 0), [])
    assert counts(run(cast, "support_worker", "residents", PERSON, NOLO)) == (
        0,
        0,
        1,
        0,
    )
    cheaper = NOLO.replace(";700;", ";650;")
    assert counts(run(cast, "support_worker", "residents", PERSON, cheaper)) == (
        0, 1, 0, 0,
    )  # fmt: skip
    with cast.acting("support_worker"):
        assert Particulars.objects.get().rent_limit == 65000


def test_what_a_file_may_not_change_is_told(cast: Cast) -> None:
    run(cast, "support_worker", "residents", PERSON, NOLO)
    other = NOLO.replace(";shelter;", ";families;")
    told = run(cast, "support_worker", "residents", PERSON, other)
    assert texts(told)[0].startswith("This resident is registered already with another")


def test_wrong_dates_and_unknown_people_are_told_per_row(cast: Cast) -> None:
    told = run(
        cast,
        "support_worker",
        "residents",
        PERSON,
        NOLO.replace("01-02-2026;01-02-2026", "02-02-2026;01-02-2026"),
        NOLO.replace("Nolo", "Pelle").replace("support_worker@", "niemand@"),
    )
    assert [(one.row, one.reason.text[:30]) for one in told.plan.problems] == [
        (2, "Tell the resident what is shar"),
        (3, "No support worker of this care"),
    ]


@pytest.mark.parametrize(
    ("who", "kind"),
    [
        ("support_worker", "homes"), ("support_worker", "parties"),
        ("housing_consultant", "residents"), ("mediator", "homes"),
        ("programme_manager", "residents"), ("administrator", "residents"),
    ],
)  # fmt: skip
def test_who_may_not_import_is_refused(cast: Cast, who: str, kind: str) -> None:
    with pytest.raises(PermissionDenied):
        run(cast, who, kind, HOME, ONE)
