"""Adding photos of a home, and looking at them."""

from collections.abc import Sequence

from playwright.sync_api import FilePayload

from tests.journeys.matching import HomeForJourney
from tests.journeys.visitor import Visitor
from thuisroute.homes.tests.photo_files import a_photo


class Picturing(Visitor):
    """What a consultant does with photos, and what others see of them."""

    def photograph(self, home: HomeForJourney, words: Sequence[str]) -> None:
        """Several files at once; then what is on each."""
        self.go("/shop?scope=mine")
        self.follow(home.address)
        self.follow("Foto's")
        self.follow("Foto's toevoegen")
        self.main.locator("[name=photos]").set_input_files(
            [
                FilePayload(
                    name=f"IMG_{at}.jpg",
                    mimeType="image/jpeg",
                    buffer=a_photo((1200, 900)),
                )
                for at, _words in enumerate(words)
            ]
        )
        self.press("Deze foto's toevoegen")
        self.say_what_is_to_be_seen(words)

    def say_what_is_to_be_seen(self, words: Sequence[str]) -> None:
        """In the order in which they stand."""
        for field, said in zip(
            self.main.locator("[name^=words_]").all(), words, strict=True
        ):
            field.fill(said)
        self.press("Opslaan wat te zien is")

    def put_last_photo_first(self, home: HomeForJourney) -> None:
        """With a button, and no mouse to drag."""
        self.go("/shop?scope=mine")
        self.follow(home.address)
        self.follow("Foto's")
        self.main.get_by_role("button", name="Vooraan zetten").last.click()
        self.page.wait_for_load_state()

    def sees_photos(self) -> list[str]:
        """What is to be seen on those that stand here; each of them came through."""
        shown = self.main.locator("img")
        for one in shown.all():
            address = one.get_attribute("src")
            answer = self.context.request.get(f"{self.stack.address}{address}")
            assert answer.ok, address
            assert answer.body().startswith(b"RIFF"), address
        return [one.get_attribute("alt") or "" for one in shown.all()]
