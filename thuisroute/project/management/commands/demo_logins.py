"""Print one login for each role of the example region."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from thuisroute.project.example.figures import figures
from thuisroute.project.example.people import logins


class Command(BaseCommand):
    help = "Print role, e-mail address and password of one person for each role."
    # Pages are not its business; without them it starts at once.
    requires_system_checks = ()

    def handle(self, *_args: object, **_options: object) -> None:
        """Needs no database: who they are follows from the example's data file."""
        if not settings.DEMO:
            raise CommandError("There are logins to show in a demo only.")
        found = logins(figures())
        width = max(len(role) for role, _ in found)
        mail = max(len(address) for _, address in found)
        for role, address in found:
            self.stdout.write(
                f"  {role:<{width}}  {address:<{mail}}  {figures().password}"
            )
