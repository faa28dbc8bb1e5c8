"""Catalogues of Dutch text: one per context, kept complete by `check`.

    python -m thuisroute.project.catalogues extract   after writing or changing a text
    python -m thuisroute.project.catalogues compile   after translating
    python -m thuisroute.project.catalogues check     1 when a text lacks correct Dutch

No gettext is needed. The texts in the source are English and need no catalogue. A
catalogue carries no line numbers and no dates, so that two people who translate do not
meet in a merge.
"""

import argparse
import re
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages import Catalog, Message
from babel.messages.extract import extract_from_file
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

import thuisroute
from thuisroute.project.catalogue_faults import (
    differences_in,
    doubled_in,
    english_in,
    faults_in,
    messages_of,
)

PROGRAM = Path(thuisroute.__file__).resolve().parent
LANGUAGE = "nl"
INSIDE = Path("locale") / LANGUAGE / "LC_MESSAGES"
KEYWORDS: dict[str, tuple[int | tuple[int, str], ...] | None] = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "npgettext_lazy": ((1, "c"), 2, 3),
    # Rules know no gettext: the text of a reason is translated where it is shown.
    "Reason": None,
    # What is wrong with a file is also told where no Django runs.
    "worded": None,
    "marked": None,
}
METHODS = {".py": "python", ".jinja": "jinja2.ext:babel_extract"}
OPTIONS = {".py": {}, ".jinja": {"newstyle_gettext": "true", "silent": "false"}}
_PASSING_HEADER = re.compile(
    rb'^"(?:POT-Creation-Date|PO-Revision-Date|Last-Translator|Language-Team'
    rb"|Generated-By|Project-Id-Version|Report-Msgid-Bugs-To):.*\n",
    re.MULTILINE,
)


def contexts(program: Path) -> list[Path]:
    """Folders that keep their own catalogue: every package directly in the program."""
    return sorted(folder.parent for folder in program.glob("*/__init__.py"))


def _sources(context: Path) -> Iterator[Path]:
    for file in sorted(context.rglob("*")):
        if file.suffix in METHODS and not {"tests", "migrations"} & set(file.parts):
            yield file


def texts(context: Path) -> Catalog:
    """Every text that the context's Python and pages show, without Dutch."""
    found = Catalog(locale=LANGUAGE)
    for file in _sources(context):
        rows = extract_from_file(
            METHODS[file.suffix],
            file,
            keywords=KEYWORDS,
            options=OPTIONS[file.suffix],
        )
        for _line, text, _comments, place in rows:
            found.add(text, context=place)
    return found


def stored(context: Path) -> Catalog:
    """The context's catalogue as it stands, empty when there is none yet."""
    file = context / INSIDE / "django.po"
    if not file.exists():
        return Catalog(locale=LANGUAGE)
    with file.open("rb") as content:
        return read_po(content, locale=LANGUAGE)


def _text(context: Path) -> str:
    file = context / INSIDE / "django.po"
    return file.read_text(encoding="utf-8") if file.exists() else ""


def merged(context: Path) -> Catalog:
    """Texts of now with the Dutch that is known; what nobody shows any more is gone."""
    known = stored(context)
    catalogue = texts(context)
    for message in messages_of(catalogue):
        before = known.get(message.id, message.context)
        if before is not None and _same_form(before, message):
            message.string = before.string
            message.flags = set(before.flags)
    return catalogue


def _same_form(one: Message, other: Message) -> bool:
    return one.pluralizable == other.pluralizable


def as_po(catalogue: Catalog) -> bytes:
    """The catalogue as text that stays the same until a text changes."""
    catalogue.header_comment = "# Dutch texts; English is the source."
    catalogue.fuzzy = False
    buffer = BytesIO()
    write_po(
        buffer, catalogue, sort_output=True, no_location=True, ignore_obsolete=True
    )
    return _PASSING_HEADER.sub(b"", buffer.getvalue())


def extract(program: Path = PROGRAM) -> list[Path]:
    """Bring every catalogue up to the source; return the files that changed."""
    changed = []
    for context in contexts(program):
        catalogue = merged(context)
        file = context / INSIDE / "django.po"
        if not len(catalogue) and not file.exists():
            continue
        content = as_po(catalogue)
        if not file.exists() or file.read_bytes() != content:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
            changed.append(file)
    return changed


def compile_all(program: Path = PROGRAM) -> list[Path]:
    """Write the binary catalogues that Django reads; git does not keep them."""
    written = []
    for context in contexts(program):
        source = context / INSIDE / "django.po"
        if source.exists():
            target = source.with_suffix(".mo")
            with target.open("wb") as file:
                write_mo(file, stored(context))
            written.append(target)
    return written


def faults(program: Path = PROGRAM) -> list[str]:
    """What is wrong, one sentence each, in the order of the contexts."""
    found = contexts(program)
    return [
        *faults_in([(one.name, merged(one)) for one in found]),
        # What is compiled, also where nobody shows it any more.
        *differences_in([(one.name, stored(one)) for one in found]),
        *(f"{one.name}: {fault}" for one in found for fault in doubled_in(_text(one))),
        *(f"{one.name}: {fault}" for one in found for fault in english_in(stored(one))),
    ]


def main(arguments: list[str] | None = None) -> int:
    """Run one of the three commands; 0 done, 1 when `check` finds a fault."""
    parser = argparse.ArgumentParser(
        prog="python -m thuisroute.project.catalogues", description=__doc__
    )
    parser.add_argument("command", choices=["extract", "compile", "check"])
    command = parser.parse_args(arguments).command
    if command == "check":
        found = faults()
        sys.stdout.writelines(f"{fault}\n" for fault in found)
        return 1 if found else 0
    for file in extract() if command == "extract" else compile_all():
        sys.stdout.write(f"{file.relative_to(PROGRAM.parent)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
