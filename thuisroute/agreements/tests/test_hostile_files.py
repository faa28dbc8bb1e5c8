"""Files that are not what they say: a clear problem, quickly, and never a crash."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from thuisroute.agreements.packs.checking import check
from thuisroute.kernel.text_file import LARGEST_BYTES

BOMB = "a: &a [x,x,x]\n" + "".join(
    f"{new}: &{new} [*{old},*{old},*{old},*{old}]\n"
    for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty-file"),
        (b"# only a comment\n", "empty-file"),
        (b"just text", "not-a-pack"),
        (b"- a\n- b\n", "not-a-pack"),
        (b"code: \xff\xfe\n", "not-utf8"),
        (b"code: a\x00b\n", "nul-byte"),
        (b"code: a\x07b\n", "control-character"),
        (b"x: " + b"y" * LARGEST_BYTES, "too-large"),
        (b"[" * 5000, "too-deep"),
        (b"a: " + b"{b: " * 500, "too-deep"),
        (BOMB.encode(), "alias"),
        (b"PK\x03\x04\x14\x00\x06\x00", "control-character"),
        (b"code: [a\n", "yaml-syntax"),
        (b"a: b: c\n", "yaml-syntax"),
        (b"%YAML 9.9\n---\na: b\n", "yaml-syntax"),
        (b"code: !!python/object/apply:os.system [ls]\n", "tag"),
    ],
)
def test_a_file_that_is_no_pack_is_refused(
    content: bytes, code: str, tmp_path: Path
) -> None:
    file = tmp_path / "pack.yaml"
    file.write_bytes(content)
    assert code in {one.code for one in check(file)}


def test_the_line_of_a_bad_byte_is_told(tmp_path: Path) -> None:
    file = tmp_path / "pack.yaml"
    file.write_bytes(b"code: a\nversion: b\nregion: \xe9\n")
    assert [(one.code, one.line) for one in check(file)] == [("not-utf8", 3)]


def test_paths_that_lead_nowhere_are_told(tmp_path: Path) -> None:
    (tmp_path / "folder.yaml").mkdir()
    assert [one.code for one in check(tmp_path / "absent")] == ["missing-file"]
    assert [one.code for one in check(tmp_path / "nul\0")] == ["missing-file"]
    assert "not-a-file" in {one.code for one in check(tmp_path)}
    assert "not-a-pack" in {one.code for one in check(tmp_path / "folder.yaml")}


@given(content=st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_the_bytes_the_check_answers(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "pack.yaml"
    file.write_bytes(content)
    assert check(file)
