"""The command line imports as a person who is named by e-mail address."""

from tests.cast import Cast
from thuisroute.exchange.importing.run_as import Answered, import_as
from thuisroute.exchange.tests.test_importing import HOME, ONE
from thuisroute.homes.models import Home
from thuisroute.parties.models import User

MAIL = "housing_consultant@voorbeeld.example"


def run(
    *lines: str, mail: str = MAIL, dry: bool = False, good: bool = False
) -> Answered:
    return import_as(
        mail,
        "homes",
        "woningen.csv",
        "\n".join(lines).encode(),
        dry_run=dry,
        good_rows_only=good,
        progress=lambda _done, _all: None,
    )


def homes(cast: Cast) -> int:
    with cast.acting("housing_consultant"):
        return Home.objects.count()


def test_it_imports_once_and_tells_the_figures(cast: Cast) -> None:
    assert run(HOME, ONE, dry=True).figures["new"] == 1
    assert homes(cast) == 0
    assert run(HOME, ONE).as_json()["new"] == 1
    assert run(HOME, ONE).as_json()["unchanged"] == 1
    assert homes(cast) == 1


def test_problems_are_told_in_the_persons_language(cast: Cast) -> None:
    wrong = ONE.replace("712,40", "veel")
    told = run(HOME, wrong)
    assert not told.accepted
    assert "2, huur: “veel” is geen geldbedrag." in told.as_text()
    with cast.acting("housing_consultant"):
        User.objects.filter(email=MAIL).update(language="en")
    assert "2, rent: “veel” is no amount of money." in run(HOME, wrong).as_text()
    assert homes(cast) == 0


def test_the_good_rows_can_be_chosen(cast: Cast) -> None:
    told = run(HOME, ONE, ONE.replace("H1", "=H2"), good=True)
    assert (told.accepted, told.figures["problems"]) == (True, 1)
    assert homes(cast) == 1


def test_somebody_unknown_or_without_the_right_imports_nothing(cast: Cast) -> None:
    for mail in ("niemand@voorbeeld.example", "support_worker@voorbeeld.example"):
        told = run(HOME, ONE, mail=mail)
        assert (told.accepted, "Niemand met dit e-mailadres" in told.as_text()) == (
            False, True,
        )  # fmt: skip
    assert homes(cast) == 0


def test_a_file_that_is_no_list_is_told_without_a_row(cast: Cast) -> None:
    told = run("")
    assert told.as_json()["listed"][0]["row"] == 0  # type: ignore[index]  # a list of problems
    assert homes(cast) == 0
