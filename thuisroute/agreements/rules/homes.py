"""What is offered and how it is let: products, home types, lease forms."""

from dataclasses import dataclass

from thuisroute.agreements.rules.articles import Text
from thuisroute.agreements.rules.leases import LeaseKind, Separation, TiedAgreement
from thuisroute.kernel.calendar import Duration


@dataclass(frozen=True)
class HomeType:
    """A way in which homes stand, such as dispersed or clustered."""

    id: str
    article: str
    label: Text
    meaning: Text


@dataclass(frozen=True)
class LeaseForm:
    """A way of letting: who owns, who lets, what it means for the resident.

    `term` is its length where the agreement names one, `converts_into` the forms that
    may follow; `extendable` says whether the same form may go on after the term.
    `agreements` are all that is signed around the home, `rights` and `duties` what the
    resident can count on and has to do; `rent_paid_to` and `support_chosen_by` are
    kinds of parties, where the agreement says so.
    """

    id: str
    article: str
    label: Text
    meaning: Text
    owner: str
    landlord: str
    framework_agreement: bool
    tenant_protection: bool
    ends_home_seeker_registration: bool
    term: Duration | None = None
    extendable: bool = False
    converts_into: tuple[str, ...] = ()
    protection_article: str | None = None
    registration_article: str | None = None
    not_agreed: Text | None = None
    kind: LeaseKind | None = None
    separation: Separation | None = None
    fixed_term: bool = False
    agreements: tuple[TiedAgreement, ...] = ()
    rent_paid_to: str | None = None
    support_chosen_by: str | None = None
    rights: tuple[Text, ...] = ()
    duties: tuple[Text, ...] = ()


@dataclass(frozen=True)
class Product:
    """What a resident can be referred to.

    `lease_forms` are those the agreement names for it; none means it leaves that open.
    `residents_most` live at one location; homes that are there for a while stand
    between `stands_at_least` and `stands_at_most`.
    """

    id: str
    article: str
    label: Text
    meaning: Text
    home_types: tuple[str, ...] = ()
    lease_forms: tuple[str, ...] = ()
    residents_most: int | None = None
    age_from: int | None = None
    stands_at_least: Duration | None = None
    stands_at_most: Duration | None = None
    support: Text | None = None


@dataclass(frozen=True)
class ShopRule:
    """How it is kept true that the homes in the shop are free (P1b).

    After `ask_every` the association is asked again; a home about which nothing was
    said for `leaves_after` leaves the shop by itself. Photos of a home go `photos_kept`
    after it was let or left the shop; None: its association takes them away itself.
    """

    article: str
    ask_every: Duration
    leaves_after: Duration
    photos_kept: Duration | None = None
    not_agreed: Text | None = None
