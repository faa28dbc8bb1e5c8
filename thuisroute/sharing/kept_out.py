"""Conditions on lists that ask the same two functions as row security does."""

from django.db.models import BooleanField, Func


class KeptOut(Func):
    """The actor is kept out of the dossier that this column names."""

    template = "%(expressions)s = ANY ((SELECT sharing_shut_out())::uuid[])"
    output_field = BooleanField()
    arity = 1


class AddressNotTold(Func):
    """The actor's role is not told where the resident of this column lives."""

    template = "%(expressions)s = ANY ((SELECT sharing_addresses_not_told())::uuid[])"
    output_field = BooleanField()
    arity = 1
