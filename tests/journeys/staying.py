"""A place for a while, and home again."""

from datetime import date

from tests.journeys.visitor import Visitor


class Staying(Visitor):
    """What provider and municipality do when living at home does not work."""

    def open_stay(self, name: str) -> None:
        """The last one, from the dossier."""
        self.open_dossier(name)
        self.follow("Time-out en respijt")
        self.follow("Naar dit verblijf")

    def add_place(self, name: str, beds: int) -> None:
        """Of the own organisation."""
        self.go("/places/new")
        self.tick("Waar is het voor?", "Time-outplek")
        self.fill(name=name, beds=str(beds))
        self.press("De plek toevoegen")

    def ask_stay(self, name: str, first: date, last: date, why: str) -> None:
        """The municipality decides."""
        self.open_dossier(name)
        self.follow("Time-out en respijt")
        self.fill(begins_on=first, return_on=last, why=why)
        self.press("Een plek vragen")

    def give_bed(self, name: str) -> None:
        """At the only place there is, on the days that were asked."""
        self.open_stay(name)
        self.press("Een bed geven")

    def arrived(self, name: str) -> None:
        """The home is kept from now on."""
        self.open_stay(name)
        self.press("De bewoner is er")

    def let_it_take_longer(self, name: str, until: date, why: str) -> None:
        """Until another day."""
        self.open_stay(name)
        self.fill(until=until, why=why)
        self.press("Langer laten duren")

    def home_again(self, name: str, today: date, words: str) -> None:
        """The bed is free again."""
        self.open_stay(name)
        self.fill(on=today, words=words)
        self.press("Het verblijf is voorbij")
