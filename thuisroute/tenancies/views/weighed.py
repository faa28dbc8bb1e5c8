"""How the form of a lease was weighed, in words."""

from collections.abc import Iterator

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.kernel.actor import Actor
from thuisroute.tenancies.models import Lease, LeaseWeighing
from thuisroute.tenancies.queries.weighing import weighing_of
from thuisroute.tenancies.views.said import voice_text
from thuisroute.tenancies.views.sheet import language


def weighing_shown(
    actor: Actor, lease: Lease, says: Agreement
) -> dict[str, object] | None:
    """Nothing where nothing was said and no step was taken."""
    row = weighing_of(actor, lease.pk)
    if row is None or not (row.own_words or row.grounds or row.package):
        return None
    return {
        "own_words": row.own_words,
        "steps": [*_steps(row, says), *_package(row, says)],
        "took_part": [voice_text(says, kind) for kind in row.took_part],
        "on": row.recorded_at,
    }


def _steps(row: LeaseWeighing, says: Agreement) -> Iterator[tuple[str, str]]:
    ladder = says.ladder
    if ladder is None:
        return
    labels = {one.id: one.label.in_language(language()) for one in ladder.grounds}
    for option in ladder.options:
        if option.id in row.grounds:
            ground = row.grounds[option.id]
            yield option.label.in_language(language()), labels.get(ground, ground)


def _package(row: LeaseWeighing, says: Agreement) -> Iterator[tuple[str, str]]:
    for part in says.leave_package.parts if says.leave_package else ():
        ways = {one.id: one.label.in_language(language()) for one in part.choices}
        if part.id in row.package:
            way = row.package[part.id]
            yield part.label.in_language(language()), ways.get(way, way)
