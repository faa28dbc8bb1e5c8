"""The plan for a crisis on one page of paper, set by Typst."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typst
from django.utils.translation import gettext as _

from thuisroute.guidance.models import CrisisPlan
from thuisroute.guidance.queries.crisis import CrisisSeen, domain_title
from thuisroute.guidance.queries.in_words import language
from thuisroute.kernel.paper import tagged_pdf

TEMPLATE = Path(__file__).parent / "crisis.typ"
# Smaller letters rather than a second page, down to what can still be read.
SIZES = (11.5, 10.5, 9.5, 8.5, 7.5)


def crisis_on_paper(seen: CrisisSeen, name: str, made_on: str) -> bytes:
    """One page; of a plan that does not fit in the smallest letters, more."""
    said = _document(seen, name, made_on)
    for size in SIZES:
        pages = typst.compile(
            TEMPLATE,
            root=TEMPLATE.parent,
            ignore_system_fonts=True,
            format="png",
            ppi=10,
            sys_inputs={"data": json.dumps({**said, "size": size})},
        )
        if isinstance(pages, bytes):
            break
    return tagged_pdf(TEMPLATE, {**said, "size": size})


def _document(seen: CrisisSeen, name: str, made_on: str) -> dict[str, Any]:
    plan = seen.plan
    return {
        "language": language(),
        "title": _("When it goes wrong"),
        "lead": name,
        "sections": list(_sections(seen, plan)) if plan else [],
        "foot": _("Printed on %(day)s. The newest plan stands in Thuisroute.")
        % {"day": made_on},
    }


def _sections(seen: CrisisSeen, plan: CrisisPlan) -> Iterator[dict[str, Any]]:
    yield _section(_("Whom to call"), plan.call)
    yield _section(_("How you see that it goes wrong"), plan.signs)
    yield _section(_("What helps"), plan.helps)
    if plan.avoid:
        yield _section(_("What does not help"), plan.avoid)
    yield _section(_("Who does what"), plan.who_does_what)
    if plan.place:
        yield _section(_("Where to go for a while"), plan.place)
    for risk in seen.risks:
        yield {
            "title": f"{_('Look out for')}: {domain_title(risk.domain)}",
            "lines": [risk.what, risk.early_signs, risk.who_acts],
        }


def _section(title: str, text: str) -> dict[str, Any]:
    return {"title": title, "lines": [one for one in text.splitlines() if one.strip()]}
