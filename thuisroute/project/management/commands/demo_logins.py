"""Print one login for each role of the example region."""

from argparse import ArgumentParser

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.urls import reverse

from thuisroute.parties.queries import region_by_code
from thuisroute.project.example.figures import figures
from thuisroute.project.example.own_logins import own_links
from thuisroute.project.example.people import logins


class Command(BaseCommand):
    help = "Print how to come in as one person for each role."
    # Pages are not its business; without them it starts at once.
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--address", default="http://localhost:8000")

    def handle(self, *_args: object, address: str, **_options: object) -> None:
        """Staff by a password; residents by a link that is made for this start."""
        if not settings.DEMO:
            raise CommandError("There are logins to show in a demo only.")
        found = logins(figures())
        width = max(len(role) for role, _ in found)
        mail = max(len(email) for _, email in found)
        for role, email in found:
            self.stdout.write(
                f"  {role:<{width}}  {email:<{mail}}  {figures().password}"
            )
        for role, secret in own_links(region_by_code(figures().pack)):
            page = reverse("own_enter", args=[secret])
            self.stdout.write(f"  {role:<{width}}  {address}{page} (once)")
