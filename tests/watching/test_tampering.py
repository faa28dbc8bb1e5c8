"""Whatever is altered in the log is found; 1,000 times: benchmarks/tampering.py."""

import json
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import connection

from tests.cast import Cast
from tests.roles import database_role
from tests.watching.tampering import KINDS, found_of, write_lines
from thuisroute.command_line import main
from thuisroute.kernel.log_heads import export_heads, faults


@pytest.fixture
def log(cast: Cast) -> None:
    with cast.acting("support_worker"):
        write_lines(150)


@pytest.mark.usefixtures("log")
def test_every_kind_of_tampering_is_found(tmp_path: Path) -> None:
    done, missed = found_of(4 * len(KINDS), tmp_path / "heads.jsonl", seed=7)
    assert missed == []
    assert min(done.values()) == 4


@pytest.mark.usefixtures("log")
def test_nothing_is_found_wrong_of_a_log_that_went_on(tmp_path: Path) -> None:
    path = tmp_path / "heads.jsonl"
    with database_role("worker"):
        export_heads(path)
    write_lines(20)
    with database_role("worker"):
        export_heads(path)
        assert faults(path) == []
    assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.usefixtures("log")
def test_the_file_of_heads_shows_what_was_done_to_itself(tmp_path: Path) -> None:
    path = tmp_path / "heads.jsonl"
    with database_role("worker"):
        for _ in range(3):
            export_heads(path)
        first, second, third = path.read_text().splitlines()
        forged = json.loads(second) | {"at": "2020-01-01T00:00:00+00:00"}
        for lines, what in (
            ([first, third], "missing"),
            ([first, json.dumps(forged), third], "forged"),
            ([first, "no line", third], "unreadable"),
        ):
            path.write_text("\n".join(lines) + "\n")
            assert what in {one.what for one in faults(path)}


def test_pages_cannot_ask_how_the_chains_stand(cast: Cast) -> None:
    with cast.acting("privacy_officer"), connection.cursor() as cursor:
        cursor.execute(
            "SELECT has_function_privilege('kernel_audit_check()', 'EXECUTE'), "
            "has_function_privilege('kernel_audit_heads()', 'EXECUTE')"
        )
        assert cursor.fetchone() == (False, False)


@pytest.mark.usefixtures("log")
def test_the_command_says_where_it_is_wrong_and_ends_with_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "heads.jsonl"
    with database_role("worker"):
        call_command("log_heads", "heads", heads=path)
        call_command("log_heads", "verify", heads=path)
    assert "The log is whole." in capsys.readouterr().out
    with database_role("owner"), connection.cursor() as cursor:
        cursor.execute("ALTER TABLE kernel_audit DISABLE TRIGGER USER")
        cursor.execute("UPDATE kernel_audit SET action = 'x' WHERE place = 2")
        with pytest.raises(SystemExit) as end:
            call_command("log_heads", "verify", heads=path, json=True)
    assert end.value.code == 1
    told = json.loads(capsys.readouterr().out)
    assert {one["what"] for one in told["faults"]} == {"changed"}
    assert all(one["place"] == 2 for one in told["faults"])


def test_without_an_installation_the_command_says_what_it_needs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("THUISROUTE_DATABASE_URL")
    assert main(["log", "verify"]) == 2
    assert "THUISROUTE_DATABASE_URL" in capsys.readouterr().err
