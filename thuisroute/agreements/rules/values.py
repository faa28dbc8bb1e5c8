"""Which values an attribute of an event can have under an agreement."""

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.events import Attribute, AttributeKind


def values_of(agreement: Agreement, attribute: Attribute) -> tuple[str, ...]:
    """The values that can occur; none for a date, which can be any."""
    values: dict[AttributeKind, tuple[str, ...]] = {
        AttributeKind.DATE: (),
        AttributeKind.CHOICE: attribute.choices,
        AttributeKind.LEASE_FORM: tuple(one.id for one in agreement.lease_forms),
        AttributeKind.PRODUCT: tuple(one.id for one in agreement.products),
        AttributeKind.HOME_TYPE: tuple(one.id for one in agreement.home_types),
        AttributeKind.TARGET_GROUP: tuple(one.id for one in agreement.target_groups),
        AttributeKind.SHARING_RULE: tuple(one.id for one in agreement.sharing),
        AttributeKind.MUNICIPALITY: tuple(one.code for one in agreement.municipalities),
    }
    return values[attribute.kind]
