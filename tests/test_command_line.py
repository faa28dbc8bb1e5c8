"""The command ``thuisroute`` as its users meet it: words, sentences, exit status."""

import subprocess
import sys
import time

import pytest

from thuisroute.command_line import COMMANDS, main


def thuisroute(*words: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(  # noqa: S603 - the program under test
        [sys.executable, "-m", "thuisroute", *words],
        capture_output=True,
        text=True,
        check=False,
        timeout=30,
    )


def test_help_lists_commands_with_their_summaries_and_is_fast() -> None:
    begun = time.monotonic()
    done = thuisroute("--help")
    assert time.monotonic() - begun < 2
    assert done.returncode == 0
    assert "Run everything on this machine" in done.stdout


def test_help_imports_no_command() -> None:
    question = (
        "import sys\n"
        "from thuisroute.command_line import main\n"
        "try: main(['--help'])\n"
        "except SystemExit: pass\n"
        f"sys.exit(len({set(COMMANDS.values())!r} & set(sys.modules)))"
    )
    words = [sys.executable, "-c", question]
    assert subprocess.run(words, check=False, capture_output=True).returncode == 0  # noqa: S603 - the program under test


def test_wrong_usage_ends_with_2_and_names_the_mistake() -> None:
    for words in ([], ["fly"], ["up", "--sideways"], ["up", "--port", "many"]):
        done = thuisroute(*words)
        assert done.returncode == 2
        assert "error:" in done.stderr
        assert "Traceback" not in done.stderr


def test_a_refusal_ends_with_1_and_one_sentence() -> None:
    done = thuisroute("up", "--host", "203.0.113.7")
    assert done.returncode == 1
    assert done.stderr.startswith("This machine cannot listen on 203.0.113.7:8000")
    assert done.stderr.count("\n") == 1


def test_the_sql_for_an_own_database_is_printed(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["up", "--print-roles"]) == 0
    assert "ALTER ROLE thuisroute_web LOGIN" in capsys.readouterr().out


def test_a_terminal_is_told_in_english_and_does_not_wait_for_django() -> None:
    question = (
        "import sys\n"
        "from thuisroute.command_line import main\n"
        "status = main(['agreements', 'check', 'no-such-pack'])\n"
        "sys.exit(9 if 'django' in sys.modules else status)"
    )
    done = subprocess.run(  # noqa: S603 - the program under test
        [sys.executable, "-c", question], check=False, capture_output=True, text=True
    )
    assert done.returncode == 1
    assert "there is no such file [missing-file]\n    Check the path." in done.stderr
