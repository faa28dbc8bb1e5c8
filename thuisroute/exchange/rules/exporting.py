"""The states of a list that was asked for."""

from enum import StrEnum


class ExportState(StrEnum):
    """`asked`: waits or is being made; `refused`: who asked may not see it any more."""

    ASKED = "asked"
    READY = "ready"
    REFUSED = "refused"
