"""What is wrong in a file can be taken along, and does nothing in a spreadsheet."""

import csv
import io

import pytest
from django.test import Client
from django.urls import reverse

from tests.cast import Cast
from thuisroute.exchange.problem_list import problem_list
from thuisroute.exchange.rules.problems import RowProblem
from thuisroute.exchange.tests.test_importing import HOME, ONE, TWO
from thuisroute.exchange.tests.test_pages import decide, homes, upload
from thuisroute.kernel.verdicts import Reason


def read(content: bytes) -> list[list[str]]:
    text = content.decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text), delimiter=";"))


def staged_by(client: Client, *lines: str) -> tuple[str, str]:
    """The address of the preview, and of its list of problems."""
    _, page, _ = upload(client, homes(*lines), "Voorbeeldpersoon.csv")
    return page, f"{page}/problems.csv"


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "=HYPERLINK('x';'y')"]
)
def test_no_cell_begins_as_a_formula(text: str) -> None:
    problem = RowProblem(2, text, Reason("%(text)s", values=(("text", text),)))
    _, (row, column, message) = read(problem_list([problem]))
    assert (row, column, message) == ("2", f"'{text}", f"'{text}")


def test_cells_with_marks_of_the_format_come_back_as_they_were() -> None:
    text = 'a;b "c"\nd'
    problem = RowProblem(3, text, Reason("%(text)s", values=(("text", text),)))
    assert read(problem_list([problem]))[1] == ["3", text, text]


def test_every_problem_stands_in_the_file_in_the_readers_language(cast: Cast) -> None:
    client = cast.client("housing_consultant")
    wrong = [ONE.replace("H1", f"H{n}").replace("712,40", "veel") for n in range(120)]
    page, address = staged_by(client, *wrong)
    assert f'href="{address}"' in client.get(page).text
    answer = client.get(address)
    assert answer["Content-Type"].startswith("text/csv")
    assert answer["Cache-Control"] == "no-store"
    rows = read(answer.content)
    assert rows[0] == ["Rij", "Kolom", "Wat u kunt doen"]
    assert len(rows) == 121
    assert rows[1][:2] == ["2", "huur"]
    assert "“veel” is geen geldbedrag" in rows[1][2]
    client.cookies["language"] = "en"
    assert read(client.get(address).content)[0] == ["Row", "Column", "What to do"]


def test_its_name_says_nothing_of_the_file_that_was_uploaded(cast: Cast) -> None:
    client = cast.client("housing_consultant")
    _, address = staged_by(client, ONE.replace("712,40", "veel"))
    said = client.get(address)["Content-Disposition"]
    assert said == 'attachment; filename="import-problems.csv"'


def test_a_column_that_is_a_formula_stays_text(cast: Cast) -> None:
    client = cast.client("housing_consultant")
    _, page, _ = upload(client, f"{HOME};=cmd|'x'!A1\n{ONE};1".encode())
    rows = read(client.get(f"{page}/problems.csv").content)
    assert any(cell == "'=cmd|'x'!A1" for row in rows for cell in row)
    assert not any(cell.startswith("=") for row in rows for cell in row)


def test_a_good_file_has_no_list_to_take_along(cast: Cast) -> None:
    client = cast.client("housing_consultant")
    page, address = staged_by(client, ONE, TWO)
    assert address not in client.get(page).text
    assert len(read(client.get(address).content)) == 1


def test_what_came_up_in_writing_only_is_not_promised_in_the_list(cast: Cast) -> None:
    client = cast.client("housing_consultant")
    content = f"{HOME};beschikbaar tot\n{ONE};01-01-2025".encode()
    _, page, _ = upload(client, content)
    refused = decide(client, page, "all")[1]
    assert "Er is niets opgeslagen" in refused
    assert f"{page}/problems.csv" not in refused


def test_it_is_for_who_staged_the_file_only(cast: Cast) -> None:
    client = cast.client("housing_consultant")
    page, address = staged_by(client, ONE.replace("712,40", "veel"))
    for other in ("other_consultant", "outsider", "mediator", "administrator"):
        assert cast.client(other).get(address).status_code == 404
    assert Client().get(address)["Location"].startswith(reverse("login"))
    decide(client, page, "drop")
    assert client.get(address).status_code == 404
