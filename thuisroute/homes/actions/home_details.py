"""What an association says about a home, from a form or from a row of a file."""

from dataclasses import asdict, dataclass
from datetime import date

from thuisroute.agreements.queries import law_in_force
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Reason, Refused


@dataclass(frozen=True, slots=True)
class HomeDetails:
    """Rent in cents a month, size in square metres, codes as in the agreement."""

    code: str
    product: str
    street: str
    house_number: str
    postcode: str
    town: str
    municipality_code: str
    neighbourhood: str
    setting: str
    rooms: int
    size_m2: int
    rent: int
    max_household: int
    available_from: date
    step_free: bool = False
    available_until: date | None = None
    remarks: str = ""

    def columns(self) -> dict[str, object]:
        """The values as a home keeps them."""
        return asdict(self)


def insist_known(details: HomeDetails, by: Actor) -> None:
    """Refuse words that the region's agreement does not have; check the dates."""
    agreed = law_in_force(by.region)
    for field, value, known in _words(details, agreed):
        if value not in known:
            raise Refused(
                Reason(
                    "“%(value)s” does not stand in the agreement of this region.",
                    values=(("value", value),),
                ),
                field=field,
            )
    _insist_setting_of_product(details, agreed)
    until = details.available_until
    if until is not None and until <= details.available_from:
        raise Refused(
            Reason("The last day has to be after the first day."),
            field="available_until",
        )


def _words(
    details: HomeDetails, agreed: Agreement
) -> tuple[tuple[str, str, set[str]], ...]:
    return (
        ("product", details.product, {one.id for one in agreed.products}),
        ("setting", details.setting, {one.id for one in agreed.home_types}),
        (
            "municipality_code",
            details.municipality_code,
            {one.code for one in agreed.municipalities},
        ),
    )


def _insist_setting_of_product(details: HomeDetails, agreed: Agreement) -> None:
    product = agreed.product(details.product)
    if product.home_types and details.setting not in product.home_types:
        raise Refused(
            Reason(
                "Homes for this product do not stand like this in the agreement.",
                article=product.article,
            ),
            field="setting",
        )
