"""What the list of residents can be filtered by, remembered for a minute.

Parties and the words of the agreement change seldom, and hold nothing about a person.
"""

from functools import lru_cache
from uuid import UUID

from django.utils.translation import get_language

from thuisroute.agreements.queries import law_in_force
from thuisroute.kernel import clock
from thuisroute.parties.queries import parties_of

Options = list[tuple[str, str]]
KINDS = {"provider": "care_provider", "municipality": "municipality"}


def filter_options(region: UUID) -> dict[str, Options]:
    """Per filter its values and words."""
    minute = int(clock.now().timestamp() // 60)
    return _options(region, get_language() or "", minute)


@lru_cache(maxsize=256)
def _options(region: UUID, language: str, _minute: int) -> dict[str, Options]:
    parties = list(parties_of(region))
    says = law_in_force(region)
    return {
        name: [(str(one.pk), one.name) for one in parties if one.kind == kind]
        for name, kind in KINDS.items()
    } | {
        "target_group": [
            (one.id, one.label.in_language(language)) for one in says.target_groups
        ]
    }
