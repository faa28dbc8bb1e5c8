"""The rows about residents that other contexts join with their own.

What of them is seen follows from the grants: every use filters by what is shared, and
row security does so again.
"""

from thuisroute.residents.models import (
    ContactPerson,
    Identity,
    JusticeMeasure,
    Resident,
)

ContactPersonRow = ContactPerson
IdentityRow = Identity
JusticeMeasureRow = JusticeMeasure
ResidentRow = Resident
