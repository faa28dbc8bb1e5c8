"""How somebody came to where a journey begins, through the same pages."""

from dataclasses import dataclass

from tests.journeys.matching import HomeForJourney
from tests.journeys.people import Person
from tests.stack import Stack


@dataclass
class Team:
    """Who brings somebody home together."""

    stack: Stack
    support_worker: Person
    mediator: Person
    consultant: Person

    def ready(self, given: str, family: str) -> str:
        """Somebody in the queue; gives the name as the pages show it."""
        name = f"{given} {family}"
        self.support_worker.register(given, family, self.stack.today())
        self.support_worker.tick_readiness(name)
        self.mediator.mark_ready(name)
        return name

    def home(
        self, street: str, number: str, neighbourhood: str = "Voorbeeldwijk"
    ) -> HomeForJourney:
        """A home in the shop, under a framework agreement."""
        home = HomeForJourney(street, number, f"{street}-{number}", neighbourhood)
        self.consultant.have_framework("Zorgvoorbeeld", self.stack.today())
        self.consultant.add_home(home, self.stack.today())
        self.consultant.put_in_shop(home)
        return home

    def offered(self, name: str, home: HomeForJourney) -> None:
        """Proposed, and the one offer made."""
        self.mediator.propose(home, name)
        self.mediator.offer(name, home)

    def living_in(self, name: str, home: HomeForJourney) -> None:
        """From an offer to a running earn-in lease."""
        today = self.stack.today()
        self.offered(name, home)
        self.support_worker.accept(name, home, "Ja, graag.")
        self.support_worker.hold_intake(name, home)
        self.consultant.allocate(name, home)
        self.support_worker.prepare_lease(name, today)
        self.support_worker.sign_lease(name, today)
