"""Tell the rest of the program what happened to a match."""

from datetime import date
from uuid import UUID

from thuisroute.agreements.rules.events import EventName
from thuisroute.kernel import audit
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.events import publish
from thuisroute.matching.models import Match
from thuisroute.residents.events import Happened


def tell(
    match: Match, name: EventName, *, by: Actor, on: date, **attributes: str
) -> None:
    """One event of the dossier, with the match as its source."""
    publish(
        Happened(
            region=by.region,
            on=on,
            by=by,
            resident=match.resident_id,
            name=name,
            source_kind="match",
            source_id=match.pk,
            attributes=attributes,
        )
    )


def tell_of_home(
    match: Match, name: EventName, *, by: Actor, on: date, **attributes: str
) -> None:
    """The same, with what clocks may ask about the home."""
    tell(
        match,
        name,
        by=by,
        on=on,
        product=match.home.product,
        home_type=match.home.setting,
        municipality=match.home.municipality_code,
        **attributes,
    )


def log(verb: str, match: Match, **details: date | str | bool | UUID | None) -> None:
    """One line in the audit, without words of anybody and without the home: a log may
    not tell an address that was hidden later."""
    audit.record(
        verb,
        kind="match",
        key=match.pk,
        subject=match.resident_id,
        details=details,
    )
