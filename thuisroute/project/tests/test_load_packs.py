"""Packs become regions and versions, once."""

import io
import shutil
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from tests.cast import PACK
from thuisroute.agreements.models import AgreementEvent, AgreementVersion


def load(folder: Path) -> str:
    said = io.StringIO()
    call_command("load_packs", folder, stdout=said)
    return said.getvalue()


@pytest.fixture
def packs(tmp_path: Path) -> Path:
    shutil.copytree(PACK, tmp_path / "alkmaar")
    return tmp_path


@pytest.mark.django_db
def test_a_pack_is_loaded_once_and_again_when_it_changed(packs: Path) -> None:
    assert load(packs) == "alkmaar: version 1, in force\n"
    assert load(packs) == "alkmaar: version 1, unchanged\n"
    head = packs / "alkmaar" / "agreement.yaml"
    head.write_text(head.read_text().replace('version: "2018"', 'version: "2019"'))
    assert load(packs) == "alkmaar: version 2, draft\n"
    assert load(packs) == "alkmaar: version 2, unchanged\n"
    found = AgreementVersion.objects.order_by("number")
    assert [(one.number, one.state) for one in found] == [(1, "in_force"), (2, "draft")]


@pytest.mark.django_db
def test_a_comment_more_is_no_new_version(packs: Path) -> None:
    load(packs)
    head = packs / "alkmaar" / "agreement.yaml"
    head.write_text(f"# a remark\n{head.read_text()}")
    assert load(packs) == "alkmaar: version 1, unchanged\n"


@pytest.mark.django_db
def test_a_wrong_pack_is_refused_with_line_and_cure_and_loads_nothing(
    packs: Path,
) -> None:
    head = packs / "alkmaar" / "agreement.yaml"
    head.write_text(head.read_text() + "\nunheard_of: true\n")
    with pytest.raises(CommandError, match=r"agreement\.yaml:\d+:1: .*unheard_of"):
        load(packs)
    assert not AgreementVersion.objects.exists()


@pytest.mark.django_db
def test_a_folder_without_packs_is_told(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="no packs"):
        load(tmp_path)


@pytest.mark.django_db
def test_the_adoption_is_an_event_of_the_region(packs: Path) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET ROLE thuisroute_owner")
    load(packs)
    with connection.cursor() as cursor:
        cursor.execute("SET ROLE thuisroute_worker")
    assert AgreementEvent.objects.get().name == "agreement.adopted"
