"""`thuisroute lease-check`: what the law says of a lease, and how it is counted."""

import argparse
import json
import sys
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from thuisroute.agreements.packs.composing import SHIPPED
from thuisroute.agreements.packs.law import LawInPack, law_of
from thuisroute.agreements.packs.refusal import PackRefusedError
from thuisroute.agreements.rules.law import LawPoint
from thuisroute.kernel import clock
from thuisroute.kernel.argument import a_day
from thuisroute.kernel.problem import Problem
from thuisroute.tenancies.case_file import Given, read_cases
from thuisroute.tenancies.rules.ethos import count, ethos_of
from thuisroute.tenancies.rules.lease_case import Finding
from thuisroute.tenancies.rules.lease_check import LeaseCheck, check_lease

SUMMARY = "what the law says of a lease, and how a living situation is counted"
FINE, REFUSED = 0, 1
LAW = SHIPPED / "separation-norm" / "law"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What `thuisroute lease-check` takes."""
    parser.add_argument(
        "case", type=Path, nargs="?", help="JSON file with one case or a list; or stdin"
    )
    parser.add_argument(
        "--law", type=Path, default=LAW, help="folder of a pack that has the law"
    )
    parser.add_argument("--today", type=a_day, help="the day to look from: 2026-03-31")
    parser.add_argument("--json", action="store_true", help="print one object")


def run(arguments: argparse.Namespace) -> int:
    """0 with what was found, warnings too; 1 when the pack or a case is refused."""
    try:
        law = law_of(arguments.law)
        text, name = _text(arguments.case)
    except PackRefusedError as refusal:
        return _refuse(refusal.problems)
    except (OSError, UnicodeDecodeError) as mistake:
        sys.stderr.write(f"This file cannot be read: {mistake}\n")
        return REFUSED
    cases, problems = read_cases(text, law.fixed_term, name=name)
    if problems:
        return _refuse(problems)
    # Nothing is kept here and there is no database to ask.
    today = arguments.today or clock.local(clock.machine_now()).date()
    found = [(one, _checked(one, law, today)) for one in cases]
    shown = _json(found, law) if arguments.json else _lines(found, law)
    sys.stdout.write(shown + "\n")
    return FINE


def _text(path: Path | None) -> tuple[str, str]:
    if path is None:
        return sys.stdin.read(), "case"
    return path.read_text(encoding="utf-8"), str(path)


def _refuse(problems: Iterable[Problem]) -> int:
    sys.stderr.write("\n".join(one.as_text() for one in problems) + "\n")
    return REFUSED


def _checked(case: Given, law: LawInPack, today: date) -> LeaseCheck:
    if case.lease is None:
        return LeaseCheck(())
    return check_lease(case.lease, law.fixed_term, today=case.today or today)


def _json(found: Sequence[tuple[Given, LeaseCheck]], law: LawInPack) -> str:
    total = count(law.ethos, [case.situation for case, _ in found])
    return json.dumps(
        {
            "read_on": law.fixed_term.read_on.isoformat(),
            "cases": [_object(case, check, law) for case, check in found],
            "count": {
                "total": total.total,
                "by_category": {str(key): n for key, n in total.by_category},
                "counted_as_homeless": total.counted,
                "housed_but_counted": total.housed_but_counted,
            },
        },
        indent=2,
        ensure_ascii=False,
    )


def _object(case: Given, check: LeaseCheck, law: LawInPack) -> dict[str, object]:
    ethos = ethos_of(law.ethos, case.situation)
    return {
        "warnings": len(check.warnings),
        "goes_on": check.goes_on,
        "findings": [_finding(one) for one in check.findings],
        "ethos": ethos
        and {
            "rule": ethos.id,
            "category": ethos.category,
            "counted": ethos.counted,
            "nl": ethos.says.nl,
            "en": ethos.says.en,
            "source": _source(ethos.source),
        },
    }


def _finding(one: Finding) -> dict[str, object]:
    return {
        "code": one.said.value,
        "weight": one.weight.value,
        "nl": one.says.nl,
        "en": one.says.en,
        "source": _source(one.source),
    }


def _source(point: LawPoint) -> dict[str, object]:
    return {
        "law": point.law,
        "article": point.article,
        "since": point.since.isoformat() if point.since else None,
        "read_in": point.read_in.nl if point.read_in else None,
        "open": point.open,
        "to_check": point.to_check.nl if point.to_check else None,
    }


def _lines(found: Sequence[tuple[Given, LeaseCheck]], law: LawInPack) -> str:
    lines: list[str] = []
    for number, (case, check) in enumerate(found, 1):
        lines.append(f"{number}.")
        for one in check.findings:
            asked = " (to be checked by a lawyer)" if one.source.open else ""
            lines.append(f"   {one.weight.value}: {one.says.en}")
            lines.append(f"      {one.source}{asked}")
        ethos = ethos_of(law.ethos, case.situation)
        if ethos is not None:
            category = ethos.category or "none"
            lines.append(f"   ETHOS Light {category} ({ethos.id}): {ethos.says.en}")
    total = count(law.ethos, [case.situation for case, _ in found])
    lines.append(
        f"{total.total} in all, {total.counted} counted as homeless, of whom "
        f"{total.housed_but_counted} are housed here."
    )
    return "\n".join(lines)
