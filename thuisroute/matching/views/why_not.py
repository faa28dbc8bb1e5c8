"""Why somebody did not get a home of a kept round, from what was kept of them."""

from typing import Any
from uuid import UUID

from thuisroute.matching.models import RoundPerson
from thuisroute.matching.queries.kept import Kept
from thuisroute.matching.words import IN_THE_WAY


def why_not(number: str, home: str, found: Kept) -> dict[str, Any]:
    """`number` of a dossier and the key of a home, as somebody asks about them."""
    asked = {"number": number, "home": home}
    person = next(
        (one for one in found.people if one.resident.number == number.strip()), None
    )
    answer = _answer(person, found, home) if person else None
    return {"asked": asked, "unknown": bool(number) and person is None, "why": answer}


def _answer(person: RoundPerson, found: Kept, home: str) -> dict[str, Any]:
    here = _place(found, home)
    return {
        "number": person.resident.number,
        "place": person.queue_place,
        "people": found.row.people,
        "got": str(person.found_home) if person.found_home else "",
        "homes": [
            _about(person, found, at)
            for at in range(len(found.homes))
            if here in (None, at)
        ],
    }


def _place(found: Kept, home: str) -> int | None:
    try:
        return found.at.get(UUID(home))
    except ValueError:
        return None


def _about(person: RoundPerson, found: Kept, at: int) -> dict[str, Any]:
    stands = found.by_key.get(found.stands[at]) if at in found.stands else None
    points = dict(person.fits).get(at)
    kind = next((kind for kind, homes in person.in_the_way.items() if at in homes), "")
    cost = found.costs.of(at, person.pk)
    return {
        "home": str(found.homes[at]),
        "fits": points is not None,
        "points": points,
        "in_the_way": IN_THE_WAY.get(kind or "product", kind),
        "gets": stands is person,
        "other": stands.resident.number if stands and stands is not person else "",
        "other_place": stands.queue_place if stands else None,
        "other_points": dict(stands.fits).get(at) if stands else None,
        "cost": cost,
    }
