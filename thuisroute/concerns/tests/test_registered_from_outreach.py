"""Whom an outreach file is about is registered from there: who may, what travels along,
and what tells of it (H9)."""

import re
from collections.abc import Mapping
from html import unescape
from uuid import UUID, uuid4

import pytest
from django.urls import reverse

from tests.cast import Cast
from thuisroute.concerns.actions.close_file import close_file
from thuisroute.concerns.actions.hand_over import hand_over, say_what_came_of_it
from thuisroute.concerns.models import OutreachFile
from thuisroute.concerns.queries.outreach_due import files_waiting
from thuisroute.concerns.rules.due import Deed
from thuisroute.concerns.rules.handing_over import Handing, Route
from thuisroute.concerns.tests.builders import an_outreach_file
from thuisroute.kernel import clock
from thuisroute.kernel.questions import ask
from thuisroute.referrals.models import Referral
from thuisroute.referrals.queries.origins import ticket_for
from thuisroute.referrals.tests.browsing import answers, whom
from thuisroute.residents.access import ResidentRow

CONSULTANT, WORKER = "wmo_consultant", "outreach_worker"
REGISTER = "Aanmelden bij het transferpunt"
WORDS = "Ligt hele dagen op bed"


@pytest.fixture
def file(cast: Cast) -> UUID:
    return an_outreach_file(cast, words=WORDS)


def handed(cast: Cast, file: UUID, route: Route = Route.DOSSIER) -> None:
    today = clock.today()
    handing = Handing(route, "De provider", today, today, consented_on=today)
    with cast.acting(WORKER) as actor:
        hand_over(by=actor, file=file, handing=handing)


def closed(cast: Cast, file: UUID) -> None:
    with cast.acting(WORKER) as actor:
        say_what_came_of_it(by=actor, file=file, began=True)
        close_file(
            by=actor, file=file, outcome="care", referred_to="De zorg", words="Klaar"
        )


def page_of(cast: Cast, who: str, file: UUID) -> str:
    return cast.client(who).get(reverse("outreach_file", args=[file])).content.decode()


def ticket(cast: Cast, who: str, file: UUID) -> str:
    """As the page of the file has it; empty without the button."""
    found = re.search(r'name="from_file" value="([^"]+)"', page_of(cast, who, file))
    return unescape(found[1]) if found else ""


def sent(cast: Cast, who: str, fields: Mapping[str, object]) -> tuple[int, str]:
    once = {"once": str(uuid4())}
    answer = cast.client(who).post(reverse("register_referral"), {**once, **fields})
    return answer.status_code, answer.content.decode()


def linked(cast: Cast, file: UUID) -> UUID | None:
    with cast.acting(CONSULTANT):
        return OutreachFile.objects.get(pk=file).resident_id


def test_the_questions_open_with_what_is_known_and_allowed(
    cast: Cast, file: UUID
) -> None:
    handed(cast, file)
    origin = ticket(cast, CONSULTANT, file)
    known = {"family_name": "De heer X", "birth_date": "1980-02-03"}
    status, page = sent(
        cast, CONSULTANT, {"step": "begin", "from_file": origin, **known}
    )
    assert status == 200
    assert 'value="De heer X"' in page
    assert 'value="1980-02-03"' in page
    assert "Schrijf de naam zoals die echt is" in page
    assert f'name="from_file" value="{origin}"' in page
    status, page = sent(
        cast, CONSULTANT, {"step": "search", "from_file": origin, **whom()}
    )
    assert (status, 'value="Proefpersoon"' in page) == (200, True)
    assert f'name="from_file" value="{origin}"' in page
    assert f'value="{cast.party("municipality").pk}" selected' in page
    assert WORDS not in page


def test_the_dossier_is_linked_and_tells_nothing_of_the_file(
    cast: Cast, file: UUID
) -> None:
    handed(cast, file)
    origin = ticket(cast, CONSULTANT, file)
    status, _page = sent(cast, CONSULTANT, {**answers(cast), "from_file": origin})
    assert status == 302
    with cast.acting("support_worker"):
        row = Referral.objects.get()
    assert linked(cast, file) == row.resident_id
    assert ticket(cast, CONSULTANT, file) == ""
    assert "Het dossier van deze persoon openen" in page_of(cast, CONSULTANT, file)
    reader = cast.client("support_worker")
    for route, key in (("dossier", row.resident_id), ("referral", row.pk)):
        page = reader.get(reverse(route, args=[key])).content.decode()
        assert str(file) not in page
        assert "emoeizorg" not in page
        assert WORDS not in page


def test_nothing_typed_is_lost_and_nothing_is_linked_by_a_form_that_is_not_right(
    cast: Cast, file: UUID
) -> None:
    handed(cast, file)
    origin = ticket(cast, CONSULTANT, file)
    wrong = {**answers(cast), "rent_limit": "veel", "from_file": origin}
    status, page = sent(cast, CONSULTANT, wrong)
    assert (status, 'value="veel"' in page) == (200, True)
    assert f'name="from_file" value="{origin}"' in page
    assert linked(cast, file) is None


def waiting(cast: Cast, who: str) -> set[Deed]:
    """What somebody is told under Today."""
    with cast.acting(who) as actor:
        question = files_waiting(actor)
        found = ask(question).of(question)
        today = clock.today()
        return {due.deed for one in found for due in one.dues_of(actor.user, today)}


def test_who_sends_is_told_of_it_until_it_is_done(cast: Cast, file: UUID) -> None:
    assert Deed.REGISTER not in waiting(cast, CONSULTANT)
    handed(cast, file)
    assert Deed.REGISTER in waiting(cast, CONSULTANT)
    assert Deed.REGISTER not in waiting(cast, WORKER)
    origin = ticket(cast, CONSULTANT, file)
    sent(cast, CONSULTANT, {**answers(cast), "from_file": origin})
    assert Deed.REGISTER not in waiting(cast, CONSULTANT)


@pytest.mark.parametrize("who", [WORKER, "other_outreach_worker", "support_worker"])
def test_who_does_not_send_outreach_has_no_button(
    cast: Cast, file: UUID, who: str
) -> None:
    handed(cast, file)
    assert ticket(cast, who, file) == ""


def test_there_is_none_without_a_handover_to_a_registration_that_stands(
    cast: Cast, file: UUID
) -> None:
    assert ticket(cast, CONSULTANT, file) == ""
    handed(cast, file, Route.CARE)
    assert ticket(cast, CONSULTANT, file) == ""
    with cast.acting(WORKER) as actor:
        say_what_came_of_it(by=actor, file=file, began=False)
    handed(cast, file)
    assert ticket(cast, CONSULTANT, file) != ""
    with cast.acting(WORKER) as actor:
        say_what_came_of_it(by=actor, file=file, began=False)
    assert ticket(cast, CONSULTANT, file) == ""


def test_the_door_is_shut_without_a_ticket_of_ones_own(cast: Cast, file: UUID) -> None:
    handed(cast, file)
    for origin in ("", "geraden", ticket(cast, CONSULTANT, file) + "x"):
        for step in ("begin", "search", "questions", "register", "ask"):
            fields = {**answers(cast), "step": step, "from_file": origin}
            assert sent(cast, CONSULTANT, fields)[0] == 403, step
    with cast.acting(WORKER) as actor:
        own = ticket_for(actor, file)
    assert sent(cast, WORKER, {**answers(cast), "from_file": own})[0] == 403
    mine = ticket(cast, CONSULTANT, file)
    assert (
        sent(cast, "other_consultant", {**answers(cast), "from_file": mine})[0] == 403
    )
    with cast.acting("support_worker"):
        assert not ResidentRow.objects.exists()


@pytest.mark.parametrize("how", ["linked", "closed"])
def test_nobody_is_looked_for_under_a_file_that_is_done_with(
    cast: Cast, file: UUID, how: str
) -> None:
    known = whom("Sanne", "Voorbeeld")
    theirs = {
        "provider": cast.party("outsider").pk, "contact": cast.users["outsider"].pk,
    }  # fmt: skip
    assert sent(cast, "outsider", {**answers(cast), **known, **theirs})[0] == 302
    handed(cast, file)
    mine = ticket(cast, CONSULTANT, file)
    asked = {**known, "step": "search", "from_file": mine}
    assert "Al aangemeld" in sent(cast, CONSULTANT, asked)[1]
    if how == "linked":
        assert sent(cast, CONSULTANT, {**answers(cast), "from_file": mine})[0] == 302
    else:
        closed(cast, file)
    for fields in (asked, {**answers(cast), **known, "from_file": mine}):
        status, page = sent(cast, CONSULTANT, fields)
        assert (status, "Open de bemoeizorg opnieuw" in page) == (200, True)
        assert "Al aangemeld" not in page


def test_a_ticket_opens_no_file_that_is_not_seen(cast: Cast, file: UUID) -> None:
    """Not one that was closed since, nor one of somebody else; and no dossier stays."""
    handed(cast, file)
    mine = ticket(cast, CONSULTANT, file)
    closed(cast, file)
    status, page = sent(cast, CONSULTANT, {**answers(cast), "from_file": mine})
    assert status == 200
    assert 'value="Proefpersoon"' in page
    with cast.acting(CONSULTANT) as actor:
        nobodys = ticket_for(actor, uuid4())
    for step in ("register", "search"):
        fields = {**answers(cast), "step": step, "from_file": nobodys}
        assert sent(cast, CONSULTANT, fields)[0] == 404
    with cast.acting("support_worker"):
        assert not ResidentRow.objects.exists()
