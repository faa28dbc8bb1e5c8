"""Packs with one thing spoilt, kept as data, and where the check should point.

A case is a small change of a whole pack: `old` is replaced by `new` in `file` (of the
pack, or of one beside it), or the file is `added`, `removed` or written in another
`encoding`. It is refused with `code` in that file (or `told_in`) on the first line with
`at` and with a `cure`; without `at` where `new` stands, or on line 1.
"""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

REGIONS = Path(__file__).parents[3] / "regions"
PACK = REGIONS / "alkmaar"
BROKEN = Path(__file__).parent / "broken_packs"
# Norms that stand beside the pack, for what goes wrong between layers.
BESIDE = BROKEN / "beside"


def adopts_nothing(folder: Path) -> Path:
    """The pack without the line of its head about the norms that hold there too."""
    head = folder / "agreement.yaml"
    lines = head.read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [line for line in lines if not line.startswith("adopts:")]
    assert len(kept) == len(lines) - 1
    head.write_text("".join(kept), encoding="utf-8")
    return folder


def a_region(
    library: Path, head: str, *, more: Mapping[str, str] | None = None, of: Path = PACK
) -> Path:
    """The Alkmaar pack, or another one, whose head says this as well, such as what it
    adopts: nothing otherwise."""
    folder = library / of.name
    shutil.copytree(of, folder)
    adopts_nothing(folder)
    for name, text in {"agreement.yaml": head, **(more or {})}.items():
        _add(folder / name, text)
    return folder


@dataclass(frozen=True)
class Spoilt:
    """One way in which a pack is wrong."""

    case: str
    file: str
    code: str
    cure: str
    pack: str = "alkmaar"
    head: str = ""
    old: str = ""
    new: str = ""
    at: str = ""
    added: str = ""
    encoding: str = "utf-8"
    removed: bool = False
    told_in: str = ""
    says: str = ""
    more: int = 0

    def make(self, folder: Path) -> tuple[Path, int]:
        """A copy of the pack with the change; its path and the expected line."""
        pack = folder / self.pack
        shutil.copytree(REGIONS / self.pack, pack)
        if "adopts:" in self.head + self.added and self.pack == PACK.name:
            # It says anew what it adopts.
            adopts_nothing(pack)
        if self.head:
            shutil.copytree(BESIDE, folder, dirs_exist_ok=True)
            _add(next(pack.glob("[an][go]r*.yaml")), self.head)
        self._change(pack / self.file)
        return pack, self._line(self.place(pack))

    def place(self, pack: Path) -> Path:
        """The file in which the mistake is told."""
        return (pack / (self.told_in or self.file)).resolve()

    def _change(self, file: Path) -> None:
        if self.removed:
            file.unlink()
            return
        if self.added:
            _add(file, self.added)
        text = file.read_text(encoding="utf-8")
        assert self.old in text, f"{self.old!r} no longer stands in {self.file}"
        text = text.replace(self.old, self.new, 1) if self.old else text
        file.write_bytes(text.encode(self.encoding))

    def _line(self, told: Path) -> int:
        sought = self.at or self.new
        if not sought:
            return 1
        text = told.read_bytes().decode(self.encoding)
        lines = [n for n, one in enumerate(text.splitlines(), 1) if sought in one]
        assert lines, f"{sought!r} stands nowhere in {told}"
        return lines[0]


def _add(file: Path, text: str) -> None:
    old = file.read_text(encoding="utf-8") if file.exists() else ""
    file.write_text(f"{old}\n{text}\n" if old else f"{text}\n", encoding="utf-8")


def _read() -> dict[str, Spoilt]:
    cases = [
        Spoilt(**one)
        for file in sorted(BROKEN.glob("*.yaml"))
        for one in yaml.safe_load(file.read_text(encoding="utf-8"))
    ]
    found = {one.case: one for one in cases}
    assert len(found) == len(cases), "two cases have the same name"
    return found


CASES = _read()
