"""Somebody outside reports what they see or hear; no login and no name is asked."""

from uuid import UUID

from django.db import connection

from thuisroute.concerns.report_codes import code_of, hash_of
from thuisroute.concerns.rules.reporting import (
    OF_THE_HOME,
    RECEIVERS,
    Heard,
    may_hand_in,
    same_region,
)
from thuisroute.kernel.proofs import proof
from thuisroute.kernel.verdicts import insist
from thuisroute.parties.queries import party


def hand_in_report(
    *, heard: Heard, municipality: UUID, landlord: UUID | None, form: UUID
) -> str:
    """To who lets the home, if that is known and it is about living there, else to the
    municipality; the code by which the reporter reads what came of it. What happens is
    the same whoever lives there, and when nobody does."""
    insist(may_hand_in(heard))
    town = party(municipality)
    lets = party(landlord or municipality)
    insist(same_region(town.region_id, lets.region_id))
    receiver = lets if heard.kind in OF_THE_HOME else town
    code = code_of(form)
    known = hash_of(code)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT concerns_hand_in(%s, %s, %s, %s, %s, %s, %s, %s, %s)",
            [
                receiver.pk, RECEIVERS[receiver.kind], heard.kind,
                heard.whereabouts.strip(), heard.words.strip(),
                heard.reporter.strip(), heard.reach.strip(), known,
                proof("report: hand in", receiver.pk, known.hex()),
            ],
        )  # fmt: skip
    return code
