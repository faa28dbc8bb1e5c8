"""The copy for computers: JSON with stable names, described in docs/rules/rights.md."""

import json
from typing import Any

from thuisroute.desk.copying.gathering import Gathered
from thuisroute.desk.copying.sections import (
    COLUMNS_LEFT_OUT,
    LEFT_OUT,
    LOOKS,
    SECTIONS,
)

FORMAT = "thuisroute-copy"
VERSION = 1


def as_json(gathered: Gathered) -> bytes:
    """Every section is there, also when it is empty."""
    sections: dict[str, Any] = {
        SECTIONS[table].name: rows for table, rows in gathered.tables.items()
    }
    sections[LOOKS.name] = gathered.looks
    told = {
        "format": FORMAT,
        "version": VERSION,
        "made_at": gathered.made_at,
        "dossier": gathered.number,
        "resident": gathered.resident,
        "sections": sections,
        "names": gathered.names,
        "left_out": {
            name: str(why) for name, why in {**LEFT_OUT, **COLUMNS_LEFT_OUT}.items()
        },
    }
    return json.dumps(told, default=_plain, ensure_ascii=False, indent=2).encode()


def _plain(value: Any) -> str:  # noqa: ANN401 - dates, moments, keys
    return value.isoformat() if hasattr(value, "isoformat") else str(value)
