"""What is known of what a version would do, and of dossiers that move over to it."""

from uuid import UUID

from django.http import Http404

from thuisroute.kernel.actor import Actor
from thuisroute.obligations.models import VersionMove, VersionPreview


def latest_preview(version: UUID, digest: str) -> VersionPreview | None:
    """The newest look at what the version says now; of the actor's own region."""
    return (
        VersionPreview.objects.filter(version_id=version, digest=digest)
        .order_by("-asked_at")
        .first()
    )


def latest_move(version: UUID) -> VersionMove | None:
    """The newest time that somebody had dossiers move over to the version."""
    return (
        VersionMove.objects.filter(preview__version_id=version)
        .order_by("-asked_at")
        .first()
    )


def moved_groups(preview: UUID) -> frozenset[str]:
    """Groups that were ticked after this preview and not held back."""
    moves = VersionMove.objects.filter(preview_id=preview).values_list(
        "groups", "held_back"
    )
    return frozenset(one for ticked, held in moves for one in ticked if one not in held)


def made_preview(actor: Actor, key: UUID) -> VersionPreview:
    """A finished preview of the actor's own region, or 404."""
    found = VersionPreview.objects.filter(
        pk=key, region_id=actor.region, made_at__isnull=False
    ).first()
    if found is None:
        raise Http404
    return found
