"""A municipality's list of payment arrears: a concern for whom it is about."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied

from tests.cast import Cast
from tests.roles import database_role
from thuisroute.concerns.models import Concern, ConcernWords
from thuisroute.concerns.tests.living import close, taken
from thuisroute.exchange.tests.test_importing import counts, run
from thuisroute.kernel import clock
from thuisroute.sharing.access import address_told
from thuisroute.sharing.actions.hide_address import hide_address
from thuisroute.sharing.models import Grant
from thuisroute.tenancies.models import Lease
from thuisroute.tenancies.tests.builders import a_running_lease

HEADER = "postcode;huisnummer;schuldeiser;datum;bedrag;maanden;spoed"
WHO = "wmo_consultant"


def line(cast: Cast, lease: Lease, **other: str) -> str:
    said = {
        "postcode": lease.home.postcode.lower().replace(" ", ""),
        "number": f" {lease.home.house_number} ",
        "creditor": "Energie Voorbeeld",
        "on": clock.today().isoformat(),
        "amount": "312,50",
        "months": "2",
        "urgency": "Geen bedreigende situatie",
    } | other
    return ";".join(said.values())


def heard(cast: Cast, lease: Lease) -> list[str]:
    with cast.acting("support_worker"):
        rows = ConcernWords.objects.filter(resident_id=lease.resident_id)
        return list(rows.order_by("written_on", "id").values_list("text", flat=True))


def test_a_line_about_a_resident_is_a_concern_once(cast: Cast) -> None:
    lease = a_running_lease(cast)
    first = line(cast, lease)
    assert counts(run(cast, WHO, "early_warnings", HEADER, first)) == (1, 0, 0, 0)
    assert counts(run(cast, WHO, "early_warnings", HEADER, first)) == (0, 0, 1, 0)
    with cast.acting("support_worker"):
        concern = Concern.objects.get(resident_id=lease.resident_id)
        assert (concern.kind, concern.source) == ("arrears", "early_warning")
        assert concern.reported_on == clock.today()
    (text,) = heard(cast, lease)
    for word in ("Energie Voorbeeld", "2 maanden", "312,50"):
        assert word in text


def test_the_next_list_joins_the_open_concern(cast: Cast) -> None:
    lease = a_running_lease(cast)
    run(cast, WHO, "early_warnings", HEADER, line(cast, lease, creditor="Water"))
    both = [line(cast, lease, creditor=one) for one in ("Water", "Zorgpolis")]
    joined = run(cast, WHO, "early_warnings", HEADER, *both)
    assert counts(joined) == (0, 1, 1, 0)
    assert len(heard(cast, lease)) == 2
    with cast.acting("support_worker"):
        assert Concern.objects.filter(resident_id=lease.resident_id).count() == 1


def test_after_the_concern_was_closed_the_same_line_is_nothing_new(cast: Cast) -> None:
    lease = a_running_lease(cast)
    run(cast, WHO, "early_warnings", HEADER, line(cast, lease))
    with cast.acting("support_worker"):
        concern = Concern.objects.get(resident_id=lease.resident_id)
    taken(cast, concern.pk, ("support_worker", "money_plan"), ("support_worker", ""))
    close(cast, concern.pk)
    assert counts(run(cast, WHO, "early_warnings", HEADER, line(cast, lease))) == (
        0, 0, 1, 0,
    )  # fmt: skip
    other = line(cast, lease, creditor="Water")
    assert counts(run(cast, WHO, "early_warnings", HEADER, other)) == (1, 0, 0, 0)


def test_two_lines_of_one_list_about_one_resident_are_one_concern(cast: Cast) -> None:
    lease = a_running_lease(cast)
    both = [line(cast, lease, creditor=one) for one in ("Water", "Zorgpolis")]
    assert run(cast, WHO, "early_warnings", HEADER, *both).written
    with cast.acting("support_worker"):
        assert Concern.objects.filter(resident_id=lease.resident_id).count() == 1
    assert len(heard(cast, lease)) == 2


def test_about_others_nothing_is_kept_and_nothing_is_wrong(cast: Cast) -> None:
    lease = a_running_lease(cast)
    stranger = line(cast, lease, number="999", creditor="Geheimvol")
    outcome = run(cast, WHO, "early_warnings", HEADER, stranger)
    said = outcome.as_json()
    assert (said["elsewhere"], said["problems"], said["new"]) == (1, 0, 0)
    assert not heard(cast, lease)
    assert outcome.plan.planned[0].title == ""


def test_a_hidden_address_is_found_by_whom_it_is_told_only(cast: Cast) -> None:
    lease = a_running_lease(cast)
    with cast.acting("support_worker") as actor:
        hide_address(
            by=actor, resident=lease.resident_id, ground="threat", on=clock.today()
        )
    outcome = run(cast, WHO, "early_warnings", HEADER, line(cast, lease))
    with cast.acting(WHO):
        told = Lease.objects.filter(address_told(), pk=lease.pk).exists()
    assert (outcome.as_json()["elsewhere"] == 0) is told


def test_whose_dossier_is_not_shared_is_nobody_here(cast: Cast) -> None:
    lease = a_running_lease(cast)
    with database_role("owner"):
        mine = {"party_id": cast.party("municipality").pk}
        Grant.objects.filter(resident_id=lease.resident_id, **mine).delete()
    outcome = run(cast, WHO, "early_warnings", HEADER, line(cast, lease))
    assert outcome.as_json()["elsewhere"] == 1
    assert not heard(cast, lease)


@pytest.mark.parametrize("who", ["support_worker", "housing_consultant", "mediator"])
def test_lists_of_arrears_are_for_the_municipality(cast: Cast, who: str) -> None:
    lease = a_running_lease(cast)
    with pytest.raises(PermissionDenied):
        run(cast, who, "early_warnings", HEADER, line(cast, lease))


def test_a_day_to_come_and_a_word_that_is_none_are_told(cast: Cast) -> None:
    lease = a_running_lease(cast)
    later = (clock.today() + timedelta(days=2)).isoformat()
    lines = (line(cast, lease, on=later), line(cast, lease, months="veel"))
    outcome = run(cast, WHO, "early_warnings", HEADER, *lines)
    assert not outcome.written
    assert [one.row for one in outcome.plan.problems] == [2, 3]
