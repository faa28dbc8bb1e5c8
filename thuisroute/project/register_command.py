"""``thuisroute register``: the register of processing and a draft of the DPIA."""

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from thuisroute.agreements.packs.loading import load
from thuisroute.agreements.packs.refusal import PackRefusedError
from thuisroute.project.personal import CATALOGUE
from thuisroute.sharing.rules.register import Data, Kept, Purpose, Register, register

SUMMARY = "Print the register of processing of a pack, or a draft of its DPIA."
FINE, REFUSED = 0, 1
TO_FILL_IN = "… (still to be filled in by people)"
RISKS = (
    "Would a lighter way do?",
    "What can go wrong for the resident",
    "How likely, how serious",
    "What is done against it",
    "What remains, and who accepts it",
)
Pairs = Iterator[tuple[str, str]]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What `thuisroute register` takes."""
    parser.add_argument(
        "--agreement", type=Path, required=True, help="folder of a region, or one file"
    )
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print an object")
    form.add_argument("--markdown", action="store_true", help="print text (usual)")
    parser.add_argument(
        "--dpia", action="store_true", help="a draft of the impact assessment"
    )
    parser.add_argument("--language", choices=("nl", "en"), default="nl")


def run(arguments: argparse.Namespace) -> int:
    """0 when fine, 1 when the pack is refused."""
    try:
        law = load(arguments.agreement)
    except PackRefusedError as refusal:
        told = [one.as_text() for one in refusal.problems]
        sys.stderr.write("\n".join(told) + "\n")
        return REFUSED
    found = register(law, CATALOGUE)
    if arguments.json:
        text = json.dumps(_object(found, dpia=arguments.dpia), indent=2)
    elif arguments.dpia:
        text = "\n".join(_dpia(found, arguments.language))
    else:
        text = "\n".join(_markdown(found, arguments.language))
    sys.stdout.write(text + "\n")
    return FINE


def _object(found: Register, *, dpia: bool) -> dict[str, object]:
    plain = asdict(found)
    if dpia:
        plain["purposes"] = [
            {**one, "to_fill_in": dict.fromkeys(RISKS)} for one in plain["purposes"]
        ]
    return plain


def _markdown(found: Register, language: str) -> Iterator[str]:
    yield f"# {found.title.in_language(language)} ({found.version})"
    for purpose in found.purposes:
        yield f"\n## {purpose.purpose.in_language(language)}\n"
        yield from _listed(_purpose(purpose, found, language))
        yield from _tables(purpose.data)
    for kept in found.kept:
        yield f"\n## {kept.label.in_language(language)}\n"
        yield from _listed(_kept(kept, language))
        yield from _tables(kept.data)


def _dpia(found: Register, language: str) -> Iterator[str]:
    yield f"# DPIA (draft): {found.title.in_language(language)} ({found.version})\n"
    for asked in ("Who is responsible for what", "Who was asked"):
        yield f"- {asked}: {TO_FILL_IN}"
    for purpose in found.purposes:
        yield f"\n## {purpose.purpose.in_language(language)}\n"
        yield from _listed(_purpose(purpose, found, language))
        yield from _tables(purpose.data)
        yield from (f"- {risk}: {TO_FILL_IN}" for risk in RISKS)


def _purpose(one: Purpose, found: Register, language: str) -> Pairs:
    role, party = one.receiver_role, one.receiver
    kept = found.kept_as(one.kept)
    yield "id", one.id
    yield "ground", f"{one.ground.value}, {one.legal_source}"
    yield "article", f"{one.article}: {one.article_text.in_language(language)}"
    yield "necessity", one.necessity.in_language(language)
    yield "receivers", f"{role.in_language(language)}, {party.in_language(language)}"
    yield "domains", ", ".join(one.domains)
    yield "from", ", ".join(one.starts)
    yield "until", ", ".join(one.until)
    yield "kept", f"{kept.term} ({kept.id})" if kept else "-"


def _kept(one: Kept, language: str) -> Pairs:
    yield "id", one.id
    yield "term", one.term
    yield "counts from", ", ".join(one.starts or one.after) or "own date"
    yield "purpose", one.purpose.in_language(language)
    yield "ground", f"{one.ground.value}, {one.legal_source}"
    yield "source", one.source.in_language(language)
    yield "decided", one.decided.value
    if one.elsewhere:
        yield "kept by", "others"


def _listed(pairs: Pairs) -> Iterator[str]:
    yield from (f"- {name}: {value}" for name, value in pairs)


def _tables(tables: tuple[Data, ...]) -> Iterator[str]:
    yield from (f"- `{one.table}`: {', '.join(one.columns)}" for one in tables)
