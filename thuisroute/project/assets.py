"""Turn the installed packages and our own styles into what a browser gets.

`python -m thuisroute.project.assets` needs `npm ci` first and no Node itself.
The same input gives the same bytes, so that a build can be compared.
"""

import json
import re
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import thuisroute.desk

ROOT = Path(__file__).resolve().parents[2]
DESK = Path(thuisroute.desk.__file__).resolve().parent
STYLES = DESK / "styles"
BUILD = DESK / "static" / "build"

TOKENS = "@nl-design-system-unstable/voorbeeld-design-tokens"
ICONS = "@tabler/icons"
FONTS = {
    "@fontsource-variable/source-sans-3": "source-sans-3",
    "@fontsource-variable/atkinson-hyperlegible-next": "atkinson-hyperlegible-next",
}
# Latin covers Dutch and English; extended Latin the names of people from elsewhere.
SUBSETS = ("latin", "latin-ext")
OWN = (
    "fonts",
    "theme",
    "base",
    "shell",
    "page",
    "forms",
    "status",
    "route",
    "lists",
    "agreement",
    "writing",
    "dossier",
    "guidance",
    "account",
    "print",
)

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SPACE = re.compile(r"\s+")
_TIGHT = re.compile(r"\s*([{};,])\s*")
_DECLARED = re.compile(r"(--[\w-]+)\s*:\s*([^;}]+)")
_USED = re.compile(r"var\(\s*(--[\w-]+)")


def dependencies(root: Path) -> list[str]:
    """Names of the packages that the front end is made of, in a fixed order."""
    manifest = json.loads((root / "package.json").read_text(encoding="utf-8"))
    return sorted(manifest["dependencies"])


def component_css(modules: Path, packages: list[str]) -> str:
    """Style sheets of the design system's components, cherry-picked."""
    return "\n".join(
        _component_file(modules / name).read_text(encoding="utf-8")
        for name in packages
        if name.endswith("-css")
    )


def _component_file(package: Path) -> Path:
    ours = package / "dist" / f"{package.name.removesuffix('-css')}.css"
    return ours if ours.exists() else package / "dist" / "index.css"


def own_css(styles: Path) -> str:
    """Our own theme and components, in the order in which they build on each other."""
    return "\n".join(
        (styles / f"{name}.css").read_text(encoding="utf-8") for name in OWN
    )


def pruned_tokens(tokens: str, using: str) -> str:
    """Keep only the design tokens that `using` needs, also through other tokens."""
    declared = {
        name: value.strip()
        for name, value in _DECLARED.findall(_COMMENT.sub("", tokens))
    }
    wanted: set[str] = set()
    open_names = set(_USED.findall(using))
    while open_names:
        name = open_names.pop()
        if name in declared and name not in wanted:
            wanted.add(name)
            open_names |= set(_USED.findall(declared[name]))
    lines = "".join(f"{name}:{declared[name]};" for name in sorted(wanted))
    return f".thuisroute-theme{{{lines}}}"


def smaller(css: str) -> str:
    """Drop comments and spare white space, nothing else."""
    return _TIGHT.sub(r"\1", _SPACE.sub(" ", _COMMENT.sub("", css))).strip() + "\n"


def stylesheet(root: Path, styles: Path) -> str:
    """Everything a page is styled with: tokens, components, our own on top."""
    modules = root / "node_modules"
    parts = component_css(modules, dependencies(root))
    own = own_css(styles)
    tokens = (modules / TOKENS / "dist" / "theme.css").read_text(encoding="utf-8")
    return smaller("\n".join((pruned_tokens(tokens, parts + own), parts, own)))


def sprite(root: Path, styles: Path) -> str:
    """One SVG with a symbol for each name in the icon list."""
    folder = root / "node_modules" / ICONS / "icons" / "outline"
    names = sorted((styles / "icons.txt").read_text(encoding="utf-8").split())
    symbols = "".join(_symbol(name, folder / f"{name}.svg") for name in names)
    return f'<svg xmlns="http://www.w3.org/2000/svg">{symbols}</svg>\n'


def _symbol(name: str, file: Path) -> str:
    picture = ET.fromstring(file.read_text(encoding="utf-8"))  # noqa: S314  a file that npm checked against the lock
    paths = "".join(
        f'<path d="{path.attrib["d"]}"/>'
        for path in picture
        if path.get("stroke") != "none"
    )
    return (
        f'<symbol id="{name}" viewBox="0 0 24 24" fill="none" '
        'stroke="currentColor" stroke-width="2" stroke-linecap="round" '
        f'stroke-linejoin="round">{paths}</symbol>'
    )


def fonts(root: Path) -> dict[str, bytes]:
    """Font files by the name that `fonts.css` calls them."""
    found: dict[str, bytes] = {}
    for package, family in FONTS.items():
        for subset in SUBSETS:
            name = f"{family}-{subset}-wght-normal.woff2"
            found[name] = (
                root / "node_modules" / package / "files" / name
            ).read_bytes()
    return found


def build(root: Path = ROOT, styles: Path = STYLES, into: Path = BUILD) -> list[Path]:
    """Write style sheet, sprite and fonts; return the files."""
    files = {
        "thuisroute.css": stylesheet(root, styles).encode(),
        "icons.svg": sprite(root, styles).encode(),
    }
    files |= {f"fonts/{name}": content for name, content in fonts(root).items()}
    for name, content in files.items():
        target = into / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    return [into / name for name in files]


def main() -> int:
    """Build, or say what is missing. 0 done, 1 packages missing."""
    try:
        for file in build():
            sys.stdout.write(f"{file.relative_to(ROOT)} {file.stat().st_size}\n")
    except FileNotFoundError as missing:
        sys.stderr.write(
            f"{missing.filename} is missing. Run `npm ci` first, then try again.\n"
        )
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
