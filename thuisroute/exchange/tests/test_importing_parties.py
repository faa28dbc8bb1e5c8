"""Parties from a file: brought in once, corrected after that."""

from tests.cast import Cast
from thuisroute.exchange.tests.test_importing import counts, run, texts
from thuisroute.parties.models import Party


def test_parties_come_in_once_and_are_corrected(cast: Cast) -> None:
    header = "code;naam;soort;gemeente;gecontracteerd"
    row = "nieuwe-zorg;Nieuwe Zorg;zorgaanbieder;;ja"
    assert counts(run(cast, "administrator", "parties", header, row)) == (1, 0, 0, 0)
    assert counts(run(cast, "administrator", "parties", header, row)) == (0, 0, 1, 0)
    renamed = row.replace("Nieuwe Zorg", "Nieuwe Naam")
    assert counts(run(cast, "administrator", "parties", header, renamed)) == (
        0,
        1,
        0,
        0,
    )
    assert Party.objects.get(code="nieuwe-zorg").name == "Nieuwe Naam"
    other = row.replace("zorgaanbieder", "gemeente")
    assert texts(run(cast, "administrator", "parties", header, other))[0].startswith(
        "This party is there already as another kind"
    )
