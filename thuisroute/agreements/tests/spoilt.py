"""The Alkmaar pack with one thing spoilt, and where the check should point."""

import shutil
from dataclasses import dataclass
from pathlib import Path

PACK = Path(__file__).parents[3] / "regions" / "alkmaar"


def adopts_nothing(folder: Path) -> Path:
    """The pack without the line of its head about the norms that hold there too."""
    head = folder / "agreement.yaml"
    lines = head.read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [line for line in lines if not line.startswith("adopts:")]
    assert len(kept) == len(lines) - 1
    head.write_text("".join(kept), encoding="utf-8")
    return folder


@dataclass(frozen=True)
class Spoilt:
    """Replace `old` by `new` in a file; `code` is expected on the line with `at`."""

    file: str
    old: str
    new: str
    code: str
    at: str

    def make(self, folder: Path) -> tuple[Path, int]:
        """A copy of the pack with the edit; its path and the expected line."""
        pack = folder / "pack"
        shutil.copytree(PACK, pack)
        file = pack / self.file
        text = file.read_text(encoding="utf-8")
        assert self.old in text, f"{self.old!r} no longer stands in {self.file}"
        text = text.replace(self.old, self.new, 1)
        file.write_text(text, encoding="utf-8")
        lines = [n for n, one in enumerate(text.splitlines(), 1) if self.at in one]
        assert lines, f"{self.at!r} stands nowhere in {self.file}"
        return pack, lines[0]


def clock(old: str, new: str, code: str, at: str | None = None) -> Spoilt:
    """Something spoilt in clocks.yaml, expected where the new text stands."""
    return Spoilt("clocks.yaml", old, new, code, new if at is None else at)
