"""What the page of one version shows."""

from dataclasses import dataclass
from typing import Any

from thuisroute.agreements.access import (
    NoticeRow,
    StepRow,
    Version,
    changes_of,
    notices_of,
    steps_of,
)
from thuisroute.agreements.packs.difference_words import in_sections
from thuisroute.agreements.rules.versions import VersionState
from thuisroute.agreements.words import VERSION_STATES
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import ask
from thuisroute.obligations.forms.version import MoveForm
from thuisroute.obligations.models import VersionMove, VersionPreview
from thuisroute.obligations.queries.previews import (
    latest_move,
    latest_preview,
    moved_groups,
)
from thuisroute.obligations.views.preview_words import (
    EFFECTS,
    as_names,
    group_rows,
    names_of,
    party_tables,
)
from thuisroute.parties.queries import party_names
from thuisroute.parties.rules.capabilities import Capability, may

RUNNING = frozenset({VersionState.DRAFT, VersionState.ADOPTED, VersionState.IN_FORCE})


@dataclass(frozen=True)
class Known:
    """What was read about a version."""

    notices: list[NoticeRow]
    steps: list[StepRow]
    names: dict[str, str]
    preview: VersionPreview | None
    move: VersionMove | None


def known_of(actor: Actor, version: Version) -> Known:
    """Everything about one version of the actor's region."""
    notices, steps = notices_of(version.id), steps_of(version.id)
    parties = party_names(actor.region)
    found = ask(notices, steps, parties)
    return Known(
        found.of(notices),
        found.of(steps),
        as_names((one.id, one.name) for one in found.of(parties)),
        latest_preview(version.id, version.digest),
        latest_move(version.id),
    )


def version_context(
    actor: Actor, version: Version, known: Known, language: str
) -> dict[str, Any]:
    """For the template."""
    keeps = may(actor.role, Capability.KEEP_AGREEMENT)
    mine = next((one for one in known.notices if one.party_id == actor.party), None)
    return {
        "edition": version,
        "state": VERSION_STATES[version.state],
        "states": VERSION_STATES,
        "sections": in_sections(changes_of(version), version.law, language)
        if version.law
        else [],
        "steps": known.steps,
        "notices": known.notices,
        "to_confirm": mine is not None
        and mine.confirmed_at is None
        and may(actor.role, Capability.SIGN_TERMS),
        "may_keep": keeps,
        "may_preview": keeps and version.law is not None and version.state in RUNNING,
        "is_draft": version.state == VersionState.DRAFT,
        "may_discard": keeps
        and version.state in {VersionState.DRAFT, VersionState.ADOPTED},
        **_does(version, known, keeps=keeps),
    }


def _does(version: Version, known: Known, *, keeps: bool) -> dict[str, Any]:
    """What it would do, and the groups that can move over."""
    preview, move = known.preview, known.move
    context: dict[str, Any] = {"preview": preview, "move_done": move}
    if move is not None:
        context["held_back"] = names_of(move.held_back, known.names)
    if preview is None or preview.made_at is None:
        return context
    occur, tables = party_tables(preview, known.names, clock.today())
    groups = group_rows(preview, known.names)
    context |= {"effects": [EFFECTS[one] for one in occur], "tables": tables}
    context["groups"] = groups
    moving = move is not None and move.finished_at is None
    moved = moved_groups(preview.pk)
    left = [one for one in groups if one.party not in moved]
    if keeps and version.state == VersionState.IN_FORCE and left and not moving:
        choices = [(one.party, _said(one.name, one.dossiers)) for one in left]
        context["move"] = MoveForm(groups=choices)
    return context


def _said(name: str, dossiers: int) -> str:
    return f"{name} ({dossiers})"
