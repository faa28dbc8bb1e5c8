"""How the retention of records is written in a pack."""

from thuisroute.agreements.packs.clock_section import MaybeTriggers
from thuisroute.agreements.packs.fields import (
    DecidedKey,
    DurationOrNone,
    GroundKey,
    Key,
    LegalSourceSection,
    RetentionKey,
    Section,
    Texts,
)


class RetentionSection(Section):
    """One class of record: how long it is kept, from when, why, on which source.

    With `starts` the term counts from an event of the dossier, with `after` from the
    day on which other classes are gone, with neither from the record's own date.
    """

    id: Key
    label: Texts
    purpose: Texts
    """What it is kept for."""
    ground: GroundKey
    legal_source: LegalSourceSection
    source: Texts
    """The sentence or the document that the term was taken from."""
    decided: DecidedKey
    """`open` while it is a proposal, `adopted` once the region decided on it."""
    term: DurationOrNone
    starts: MaybeTriggers = []
    """The event or events that close the file; the last one counts."""
    stopped_by: MaybeTriggers = []
    """The event or events that open it again."""
    after: list[RetentionKey] = []
    """Counts from the day on which the last of these is gone."""
    in_place_of: RetentionKey | None = None
    """The class that it replaces for some dossiers."""
    when_ever: MaybeTriggers = []
    """... namely those in which one of these happened,"""
    when_never: MaybeTriggers = []
    """... and none of these."""
    elsewhere: bool = False
    """Somebody else keeps it; the register says so, the program has no such record."""
