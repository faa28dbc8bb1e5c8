"""A row of a list that leaves: what is kept of it, and what may still be read of it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thuisroute.agreements.queries import agreement
from thuisroute.kernel import looks
from thuisroute.kernel.actor import Actor
from thuisroute.referrals.queries.resident_list import ListedResident
from thuisroute.referrals.words import STATES
from thuisroute.residents.words import called
from thuisroute.sharing.queries.policy import HOUSING, residents_shared_with

# In the order of the file. Who it is, and what belongs to the home that is sought, is
# left out as soon as that is not shared.
_COLUMNS: Mapping[str, Promise] = {
    "name": _("Resident"),
    "number": _("Dossier number"),
    "state": _("Stage"),
    "provider": _("Care provider"),
    "municipality": _("Municipality"),
    "group": _("Comes from"),
    "since": _("Registered"),
}


@dataclass(frozen=True, slots=True)
class Exported:
    """As it was when it was made; keys of the agreement, put into words later."""

    resident: str
    number: str
    name: str
    state: str
    provider: str
    municipality: str
    group: str
    agreement: str
    since: str

    def as_json(self) -> dict[str, str]:
        """To be sealed."""
        return asdict(self)


def columns_of() -> Mapping[str, Promise]:
    """Key and heading."""
    return _COLUMNS


def kept(one: ListedResident) -> Exported:
    """What the list showed."""
    return Exported(
        resident=str(one.key),
        number=one.number,
        name=one.name,
        state=one.state,
        provider=one.provider,
        municipality=one.municipality,
        group=one.target_group,
        agreement=str(one.agreement),
        since=one.since.isoformat(),
    )


def readable(
    actor: Actor, rows: Iterable[Exported], language: str
) -> Iterator[dict[str, str]]:
    """What of it may be read at this moment: asked again, whenever it was made."""
    shared = set(residents_shared_with(actor))
    named = set(residents_shared_with(actor, domain="identity"))
    housed = set(residents_shared_with(actor, domain=HOUSING))
    for one in rows:
        key = UUID(one.resident)
        if key not in shared:
            continue
        looks.at(key)
        cells = _in_words(one, language) | {
            "name": called(one.name if key in named else None, one.number)
        }
        hidden = () if key in housed else ("state", "provider", "municipality")
        yield cells | dict.fromkeys(hidden, "")


def _in_words(one: Exported, language: str) -> dict[str, str]:
    group = agreement(UUID(one.agreement)).target_group(one.group)
    return {
        "number": one.number,
        "state": str(STATES.get(one.state, "")),
        "provider": one.provider,
        "municipality": one.municipality,
        "group": group.label.in_language(language),
        "since": one.since,
    }
