"""Homes of the example region, at addresses that do not exist, with drawings."""

from datetime import date
from uuid import UUID

from thuisroute.homes.actions.add_home import add_home
from thuisroute.homes.actions.home_details import HomeDetails
from thuisroute.homes.actions.photos import add_photo
from thuisroute.homes.actions.put_in_shop import put_in_shop
from thuisroute.kernel.actor import Actor
from thuisroute.project.example import drawings
from thuisroute.project.example.figures import Dice

# No street in the country has this postcode.
POSTCODE = "1899 ZX"
PRODUCT = "earn_in_home"
CENTS = 100
# What is drawn of a home, by its word in the data file.
DRAWN = {
    "photo_of_front": drawings.front,
    "photo_of_living_room": drawings.living_room,
    "photo_of_kitchen": drawings.kitchen,
}


def home_details(
    dice: Dice, code: str, place: tuple[str, str, str], *, household: int, on: date
) -> HomeDetails:
    """`place`: the municipality's code and name, and the neighbourhood."""
    figures = dice.figures
    municipality, town, neighbourhood = place
    setting = dice.random.choice(("dispersed", "dispersed", "clustered"))
    rent = dice.between(figures.rent) // CENTS * CENTS
    return HomeDetails(
        code=code,
        product=PRODUCT,
        street=dice.random.choice(figures.streets),
        house_number=str(dice.random.randint(1, 180)),
        postcode=POSTCODE,
        town=town,
        municipality_code=municipality,
        neighbourhood=neighbourhood,
        setting=setting,
        rooms=household + dice.random.randint(0, 1),
        size_m2=dice.between(figures.size),
        rent=rent,
        max_household=household,
        available_from=on,
        step_free=dice.happens("step_free"),
    )


def into_the_shop(by: Actor, details: HomeDetails, on: date) -> UUID:
    """Added and put in the shop on the same day."""
    home = add_home(by=by, details=details)
    put_in_shop(by=by, home=home, on=on)
    return home


def with_drawings(by: Actor, home: UUID, dice: Dice) -> None:
    """One home in five has none yet, as in any shop."""
    look = dice.random.randrange(drawings.LOOKS + 1)
    if look == drawings.LOOKS:
        return
    for word, draw in DRAWN.items():
        add_photo(by=by, home=home, made=draw(look), words=dice.figures.words[word])
