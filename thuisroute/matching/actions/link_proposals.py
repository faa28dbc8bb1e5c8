"""What was proposed from a kept round stands beside who stood in it."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from thuisroute.matching.models import KeptRound, RoundPerson


def link_proposals(
    key: UUID, made: Mapping[UUID, UUID], *, homes: Iterable[UUID]
) -> None:
    """`made` are the new matches by referral; `homes` those they are for."""
    for referral, match in made.items():
        RoundPerson.objects.filter(round_id=key, referral_id=referral).update(
            match_id=match
        )
    row = KeptRound.objects.select_for_update(no_key=True).get(pk=key)
    proposed = {str(home) for home in homes}
    row.homes = [
        one | {"proposed": one["proposed"] or one["home"] in proposed}
        for one in row.homes
    ]
    row.turn += 1
    row.save(update_fields=["homes", "turn"])
