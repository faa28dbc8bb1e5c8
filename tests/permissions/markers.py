"""In every field that can hold one, a text that stands nowhere else, to look for."""

import re

from django.db import connection

from tests.permissions.oracle import said_in
from tests.roles import database_role

TEXT, FIGURE, KEY = "text", "figure", "key"
# The number of a dossier is made by the database, and unique as it is.
OWN_MARKERS = {"number"}
FIRST_AMOUNT, BETWEEN_AMOUNTS = 713_377_911, 1_010_101
MARKER = re.compile(r"k[0-9a-f]{10}")


def fields_holding(*kinds: str) -> list[tuple[str, str]]:
    """Table and column of what fields.csv says holds this."""
    return [
        (row["table"], row["column"])
        for row in said_in("fields.csv")
        if row["holds"] in kinds
    ]


def mark_everything() -> None:
    """Done as the worker, whom row security lets maintain."""
    with database_role("worker"), connection.cursor() as cursor:
        for table, column in fields_holding(TEXT):
            if column not in OWN_MARKERS:
                cursor.execute(_marking(table, column))
        # Not the day that somebody else typed in a question about the same person.
        cursor.execute("UPDATE residents_identity SET birth_date = birth_date - 2557")
        cursor.execute(
            "UPDATE referrals_particulars p SET rent_limit = %s + %s * n.place FROM ("
            "SELECT referral_id, row_number() OVER (ORDER BY referral_id) AS place "
            "FROM referrals_particulars) n WHERE n.referral_id = p.referral_id",
            [FIRST_AMOUNT, BETWEEN_AMOUNTS],
        )


def _marking(table: str, column: str) -> str:
    marker = f"'k' || substr(md5('{table} {column}' || t::text), 1, 10)"
    shape = {
        "email": f"{marker} || '@voorbeeld.example'",
        "avoid_neighbourhoods": f"ARRAY[{marker}]",
    }
    value = shape.get(column, marker)
    return f'UPDATE "{table}" t SET "{column}" = {value}'  # noqa: S608 - names from fields.csv
