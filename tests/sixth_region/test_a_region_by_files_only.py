"""A region that the program has never heard of: files, one command, and the route.

No line of Python is about it. The pack in `zilverkust/` has its own articles, terms,
products, lease forms, roles' names and life of an agreement.
"""

import io
import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from tests.cast import Cast
from tests.roles import database_role
from tests.sixth_region.walking import (
    Walk,
    cast_in,
    from_registration_to_the_key,
)
from thuisroute.agreements.models import AgreementVersion
from thuisroute.agreements.packs.loading import load
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.tests.spoilt import REGIONS
from thuisroute.kernel import clock
from thuisroute.kernel.calendar import add_months
from thuisroute.obligations.models import Obligation
from thuisroute.parties.models import Region
from thuisroute.project.tests.changing import in_force, previewed
from thuisroute.tenancies.rules.reviewing import ReviewKind, round_of

HERE = Path(__file__).parent
PACK = HERE / "zilverkust"
SHIPPED = sorted(head.parent.name for head in REGIONS.glob("*/agreement.yaml"))
pytestmark = pytest.mark.django_db


def adopt(folder: Path) -> str:
    """As an administrator does: the command with a folder of packs."""
    said = io.StringIO()
    with database_role("owner"):
        call_command("load_packs", folder, stdout=said)
    return said.getvalue()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(PACK, tmp_path / PACK.name)
    return tmp_path


@pytest.fixture
def people(folder: Path) -> Cast:
    """Its parties and their people, once the command has adopted it."""
    assert adopt(folder) == f"{PACK.name}: version 1, in force\n"
    with database_role("owner"):
        return cast_in(Region.objects.get(code=PACK.name))


def test_it_is_unlike_every_region_that_ships() -> None:
    ours = load(PACK)
    for head in REGIONS.glob("*/agreement.yaml"):
        theirs = load(head)
        for said in (_numbers, _products, _labels, _terms):
            assert not said(ours) & said(theirs), (said.__name__, theirs.code)


def _numbers(law: Agreement) -> set[str]:
    return {one.number for one in law.articles}


def _products(law: Agreement) -> set[str]:
    homes = {one.id for one in law.products} | {one.id for one in law.home_types}
    return homes | {one.id for one in law.indications}


def _labels(law: Agreement) -> set[str]:
    people = {one.label.nl for one in law.roles}
    parties = {one.label.nl for one in law.party_kinds}
    return people | parties | {one.label.nl for one in law.lease_forms}


def _terms(law: Agreement) -> set[str]:
    return {
        f"{one.fulfilled_by[0].event} {one.within or one.every}"
        for one in law.clocks
        if one.within or one.every
    }


def test_the_program_has_no_word_of_it() -> None:
    words = {PACK.name, "kustgids", "steigerhuis", "K2.1", "pier_home", "no_sea_view"}
    sources = [*Path("thuisroute").rglob("*.py"), *HERE.glob("walking.py")]
    told = {
        word
        for file in sources
        for word in words
        if word.lower() in file.read_text(encoding="utf-8").lower()
    }
    assert not told


def test_somebody_walks_the_route_under_it(people: Cast) -> None:
    walk = from_registration_to_the_key(people)
    started = clock.today()
    assert _due(walk) == {
        "street_met": started + timedelta(weeks=9),
        "tea": add_months(started, 4),
        "fitting_help": add_months(started, 9),
        "end_of_trial": add_months(started, 14),
    }
    _pages_speak_its_language(walk)
    walk.greet_the_neighbours()
    _travel_to(people, add_months(started, 4))
    walk.talk(ReviewKind.TENANCY_REVIEW)
    assert _due(walk)["tea"] == add_months(started, 8)
    assert "street_met" not in _due(walk)
    _travel_to(people, add_months(started, 9))
    walk.talk(ReviewKind.PLAN_EVALUATION)
    assert _due(walk)["fitting_help"] == add_months(started, 18)
    _travel_to(people, add_months(started, 14))
    walk.decide(add_months(started, 18))
    _travel_to(people, add_months(started, 18))
    own = walk.move_to_own_lease()
    assert own.form == "anchored"
    assert "end_of_trial" not in _due(walk)


@pytest.mark.parametrize("code", SHIPPED)
def test_the_same_walk_goes_under_every_region_that_ships(
    code: str, tmp_path: Path
) -> None:
    shutil.copytree(REGIONS / code, tmp_path / code)
    adopt(tmp_path)
    with database_role("owner"):
        cast = cast_in(Region.objects.get(code=code))
    walk = from_registration_to_the_key(cast)
    walk.greet_the_neighbours()
    review = round_of(walk.law, ReviewKind.TENANCY_REVIEW)
    assert (review is None) == ("tenancy_review.held" not in _asked(walk.law))
    if review is not None:
        walk.talk(ReviewKind.TENANCY_REVIEW)


def _asked(law: Agreement) -> set[str]:
    return {done.event for one in law.clocks for done in one.fulfilled_by}


def test_its_next_text_is_adopted_on_the_page(people: Cast, folder: Path) -> None:
    clocks = folder / PACK.name / "clocks.yaml"
    text = clocks.read_text(encoding="utf-8")
    clocks.write_text(text.replace("within: P9W", "within: P11W"), encoding="utf-8")
    assert adopt(folder) == f"{PACK.name}: version 2, draft\n"
    with database_role("worker"):
        draft = AgreementVersion.objects.get(region=people.region, number=2)
    page = people.client("programme_manager").get("/agreement/versions/2/")
    assert "11 weken" in page.content.decode()
    previewed(people, draft)
    in_force(people, draft)
    walk = from_registration_to_the_key(people)
    assert _due(walk)["street_met"] == clock.today() + timedelta(weeks=11)


def test_a_mistake_in_it_leaves_no_region_behind(folder: Path) -> None:
    clocks = folder / PACK.name / "clocks.yaml"
    text = clocks.read_text(encoding="utf-8")
    clocks.write_text(text.replace("article: K3.2", "article: K9"), encoding="utf-8")
    with pytest.raises(CommandError, match=r"clocks\.yaml:11:5: there is no article"):
        adopt(folder)
    assert not Region.objects.exists()


def _due(walk: Walk) -> dict[str, date]:
    """What is open now, by clock."""
    with database_role("worker"):
        rows = Obligation.objects.filter(resident_id=walk.resident, settled="")
        return {one.clock: one.due for one in rows.order_by("-due")}


def _travel_to(cast: Cast, day: date) -> None:
    cast.travel((day - clock.today()).days)
    assert clock.today() == day


def _pages_speak_its_language(walk: Walk) -> None:
    """The dossier and the agreement, in the words and numbers of the files."""
    client = walk.cast.client("housing_consultant")
    dossier = client.get(f"/dossiers/{walk.resident}/").content.decode()
    for words in ("Kennismaken met de straat", "K3.1", "Huismeester", "Proefverhuur"):
        assert words in dossier, words
    agreement = client.get("/agreement/").content.decode()
    for article in walk.law.articles:
        assert article.number in agreement
