"""The log, and other lines of a page, as a file for a spreadsheet."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from django.http import HttpResponse

from thuisroute.exchange.rules.formulas import harmless
from thuisroute.kernel import clock

MOST_LINES = 50_000


def log_file(
    name: str, columns: Mapping[str, str], rows: Iterable[Mapping[str, Any]]
) -> HttpResponse:
    """`columns`: heading by key. No cell can be a formula, and the name of the file
    says nothing of a person."""
    written = io.StringIO()
    lines = csv.writer(written, delimiter=";", lineterminator="\r\n")
    lines.writerow(columns.values())
    lines.writerows(_cells(row, list(columns)) for row in rows)
    response = HttpResponse(
        written.getvalue().encode("utf-8-sig"), content_type="text/csv; charset=utf-8"
    )
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["Cache-Control"] = "no-store"
    return response


def _cells(row: Mapping[str, Any], keys: Sequence[str]) -> list[str]:
    return [harmless(_text(row[key])) for key in keys]


def _text(value: object) -> str:
    if isinstance(value, datetime):
        return clock.local(value).isoformat(sep=" ", timespec="seconds")
    if isinstance(value, bool):
        return "1" if value else ""
    return str(value)
