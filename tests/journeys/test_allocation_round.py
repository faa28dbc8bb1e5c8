"""The queue, a round of homes, the careful route, and a shop that is kept true."""

from datetime import timedelta

import pytest

from tests.journeys.conftest import SignIn
from tests.journeys.stories import Team
from tests.stack import Stack

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.timeout(600)]

# What came of the talk; no association may read it.
TALKED = "Walvissengeheim"


def test_a_round_gives_homes_and_one_of_them_is_talked_about_first(
    team: Team, stack: Stack
) -> None:
    first = team.ready("Fem", "Rondeloper")
    stack.travel(1)
    second = team.ready("Gijs", "Rondeloper")
    small, large = team.home("Rondelaan", "1"), team.home("Rondelaan", "2")
    numbers = the_queue_knows_both(team, first, second)
    addresses = (small.address, large.address)
    name, address = the_round_proposes(team, numbers, addresses)
    nothing_is_offered_before_the_talk(team, name, address)


def the_queue_knows_both(team: Team, first: str, second: str) -> tuple[str, str]:
    queue = team.mediator.read_page("/queue")
    assert queue.index(first) < queue.index(second)
    assert "In de wachtrij gekomen" in queue
    # The day before, only who was ready then.
    yesterday = team.stack.today().replace(year=2000).isoformat()
    assert first not in team.mediator.read_page(f"/queue?on={yesterday}")
    return team.mediator.number_of(first), team.mediator.number_of(second)


def the_round_proposes(
    team: Team, numbers: tuple[str, str], addresses: tuple[str, str]
) -> tuple[str, str]:
    """Who got which home. Others may wait too, and have stood longer in the queue."""
    mediator = team.mediator
    mediator.go("/shop")
    mediator.follow("Verdeelronde")
    read = mediator.reads()
    assert "Rondeloper" not in read, "a number until somebody is proposed"
    for one in (*numbers, *addresses):
        assert one in read
    assert "binnen deze regels heeft geen antwoord meer punten" in read
    pairs = mediator.main.locator("label", has_text="→").all_inner_texts()
    assert len(pairs) >= len(addresses)
    number, address = pairs[0].removeprefix("Dossier").split("→")
    mediator.fill(reason="Zo krijgen beiden een woning.")
    mediator.press("Stel de aangevinkte mensen voor")
    assert "voorstellen zijn gedaan" in mediator.reads()
    return mediator.name_of(number.strip()), address.strip()


def nothing_is_offered_before_the_talk(team: Team, name: str, address: str) -> None:
    mediator = team.mediator
    mediator.open_dossier(name)
    mediator.follow(address)
    assert "Nu: Het aanbod doen" in mediator.reads()
    mediator.main.locator("summary", has_text="Kies de route").click()
    mediator.tick(
        "Langs welke route gaat dit voorstel?",
        "Eerst een gesprek erover: Iemands veiligheid vraagt overleg",
    )
    mediator.press("Kies de route")
    assert "Eerst wordt erover gesproken." in mediator.reads()
    assert not mediator.main.get_by_role("button", name="Het aanbod doen").count()
    mediator.main.locator("#write_talk_words").fill(TALKED)
    mediator.press("Schrijf het gesprek op")
    assert TALKED in mediator.reads()
    here = mediator.page.url.removeprefix(team.stack.address)
    assert TALKED not in team.consultant.read_page(here)
    mediator.press("Het aanbod doen")
    assert "Het aanbod is gedaan." in mediator.reads()


def test_a_round_is_kept_and_talked_about_before_anybody_is_proposed(
    team: Team, stack: Stack
) -> None:
    name = "Overlegster"
    team.ready("Hanne", name)
    stack.travel(1)
    team.ready("Ilse", name)
    home = team.home("Overleglaan", "5")
    mediator = team.mediator
    mediator.go("/shop")
    mediator.follow("Verdeelronde")
    mediator.fill(reason="Voor het overleg van donderdag.")
    mediator.press("Bewaar de ronde voor het overleg")
    read = mediator.reads()
    assert "Er is niemand voorgesteld." in read
    assert name not in read
    assert home.address in read
    # Others may wait as well: any home that is given will do.
    given = mediator.main.locator("article", has_text="Zoals het programma voorstelt")
    address = given.first.locator("h3").inner_text().strip()
    card = mediator.main.locator("article", has_text=address)
    card.get_by_role("link", name="Anders beslissen").click()
    mediator.tick("Waarom wordt hier anders beslist?", "Een andere reden, in woorden")
    mediator.main.get_by_label("Niemand in deze ronde").check()
    mediator.fill(words="De eigenaar knapt de woning eerst op.")
    mediator.press("Zo beslissen")
    card = mediator.main.locator("article", has_text=address)
    assert "De eigenaar knapt de woning eerst op." in card.inner_text()
    card.get_by_role("button", name="Draai deze beslissing terug").click()
    assert "Teruggedraaid" in mediator.reads()
    mediator.fill(reason="Besproken in het overleg.")
    mediator.press("Stel voor wie er staan")
    read = mediator.reads()
    assert "gedaan." in read
    mediator.go("/shop/rounds")
    assert "Verdeelronde" not in mediator.main.locator("h1").inner_text()
    assert mediator.main.locator("tbody tr").count() >= 1


def test_what_a_neighbourhood_can_carry_is_agreed_kept_and_lifted(
    team: Team, stack: Stack, signed_in: SignIn
) -> None:
    homes = [team.home("Draaglaan", one, "Draagwijk") for one in ("1", "2", "3")]
    names = [team.ready(one, "Draagloper") for one in ("Jip", "Kee")]
    programme = signed_in("programme_manager")
    programme.go("/agreement")
    programme.follow("Wie waar komt wonen")
    programme.follow("Wat buurten kunnen dragen")
    programme.follow("Een grens vastleggen")
    programme.choose(area="Draagwijk, Alkmaar")
    programme.fill(
        points="2",
        until=stack.today() + timedelta(200),
        reason="Hier kwamen veel woningen tegelijk vrij.",
        agreed_by="Gemeente en corporatie",
    )
    programme.press("De grens vastleggen")
    assert "De grens geldt." in programme.reads()
    for home, name in zip(homes[:2], names, strict=True):
        team.mediator.propose(home, name)
    # Whoever proposes reads that the neighbourhood is full, and the association why.
    full = "2 punten afgesproken, 2 gebruikt, deze woning telt voor 1"
    assert full in team.mediator.look_who_fits(homes[2])
    assert "Draagwijk, Alkmaar" in team.mediator.read_page("/shop/round")
    limits = team.consultant.read_page("/agreement/places/limits")
    assert "Hier kwamen veel woningen tegelijk vrij." in limits
    assert "Deze grens opheffen" not in limits
    programme.press("Deze grens opheffen")
    assert "De grens geldt niet meer." in programme.reads()
    assert full not in team.mediator.look_who_fits(homes[2])


def test_homes_are_asked_about_and_counted(
    team: Team, stack: Stack, signed_in: SignIn
) -> None:
    stays, gone = team.home("Vraaglaan", "3"), team.home("Vraaglaan", "4")
    consultant = team.consultant
    consultant.go("/shop")
    consultant.follow("Nog vrij?")
    assert stays.address not in consultant.reads()
    stack.travel(8)
    assert "Zeg of deze woning nog vrij is" in consultant.today()
    consultant.go("/shop/still-free")
    for home, answer in ((stays, "Nog vrij"), (gone, "Niet meer vrij")):
        card = consultant.main.locator(".tr-card", has_text=home.address)
        card.get_by_role("button", name=answer).click()
        consultant.page.wait_for_load_state()
    assert stays.address not in consultant.read_page("/shop/still-free")
    shop = consultant.read_page("/shop")
    assert stays.address in shop
    assert gone.address not in shop
    programme = signed_in("programme_manager")
    programme.go("/agreement/homes/")
    programme.follow("Een aantal vastleggen")
    programme.choose(
        municipality="Alkmaar",
        product="Verdienwoning",
        association="Stichting Woonvoorbeeld",
    )
    programme.fill(number="12", rests_on="Prestatieafspraken, artikel 4")
    programme.press("Vastleggen")
    ledger = programme.reads()
    assert "Weer weggehaald" in ledger
    assert "12" in ledger
    # Who proposes reads what is left of it, at the home and in a round.
    fits = team.mediator.look_who_fits(stays)
    assert "12 afgesproken" in fits
    assert "Wat voor dit jaar is afgesproken" in team.mediator.read_page("/shop/round")
