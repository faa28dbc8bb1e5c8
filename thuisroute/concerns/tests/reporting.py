"""Reports of people outside, as tests make them."""

from uuid import UUID, uuid4

from tests.cast import Cast
from thuisroute.concerns.actions.hand_in_report import hand_in_report
from thuisroute.concerns.models import Report
from thuisroute.concerns.report_codes import hash_of
from thuisroute.concerns.rules.reporting import Heard

HEARD = Heard(
    "nuisance", "Voorbeeldkade 1", "Elke nacht muziek", "Buur Voorbeeld", "06 000 00 00"
)


def handed_in(
    cast: Cast, *, landlord: str = "association", heard: Heard = HEARD
) -> str:
    """The code that the reporter got."""
    return hand_in_report(
        heard=heard,
        municipality=cast.party("municipality").pk,
        landlord=cast.party(landlord).pk if landlord else None,
        form=uuid4(),
    )


def a_report(cast: Cast) -> UUID:
    """It went to the association."""
    code = handed_in(cast)
    with cast.acting("housing_consultant"):
        return Report.objects.get(code_hash=hash_of(code)).pk
