"""The register of processing says what the program does, and the draft what is open."""

import json
from pathlib import Path

import pytest

from tests.cast import Cast
from thuisroute.agreements.packs.loading import load
from thuisroute.command_line import main
from thuisroute.kernel.catalogue import catalogue
from thuisroute.sharing.rules.register import register

PACK = Path(__file__).parents[2] / "regions" / "alkmaar"


def test_every_table_about_a_person_stands_in_it() -> None:
    found = register(load(PACK), catalogue())
    kept = {data.table for one in found.kept for data in one.data}
    assert kept == {table.table for table in catalogue().tables}


def test_the_association_receives_no_table_of_the_registration() -> None:
    found = register(load(PACK), catalogue())
    purposes = {one.id: one for one in found.purposes}
    received = {data.table for data in purposes["tenancy"].data}
    assert "tenancies_lease" in received
    assert not received & {"referrals_particulars", "matching_offeranswer"}


def test_the_command_prints_an_object(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["register", "--agreement", str(PACK), "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    purposes = {one["id"]: one for one in said["purposes"]}
    assert purposes["mediation"]["ground"] == "consent"
    assert purposes["mediation"]["kept"] == "housing_request"
    kept = {one["id"]: one for one in said["kept"]}
    assert kept["wmo_file"]["term"] == "P15Y"
    assert kept["tenancy_financial"]["elsewhere"] is True


@pytest.mark.parametrize("form", ["--json", "--markdown"])
def test_the_draft_of_the_assessment_leaves_weighing_to_people(
    capsys: pytest.CaptureFixture[str], form: str
) -> None:
    assert main(["register", "--agreement", str(PACK), "--dpia", form]) == 0
    said = capsys.readouterr().out
    assert said.count("Would a lighter way do?") == len(load(PACK).sharing)


def test_a_pack_that_is_refused_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["register", "--agreement", str(tmp_path)]) == 1
    assert capsys.readouterr().err


def test_everybody_reads_the_page_and_sees_what_is_still_a_proposal(
    cast: Cast,
) -> None:
    page = cast.client("support_worker").get("/processing/").text
    assert "Ondersteunen volgens het plan" in page
    assert "Voorstel, nog niet besloten" in page
    draft = cast.client("administrator").get("/processing/dpia/").text
    assert draft.count("Nog in te vullen door mensen") > 5 * 7
