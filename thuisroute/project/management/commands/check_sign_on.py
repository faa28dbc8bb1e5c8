"""Say what is wrong with single sign-on."""

from django.core.management.base import BaseCommand, CommandError

from thuisroute.project.sign_on import sign_on_problems


class Command(BaseCommand):
    help = "Check the settings of single sign-on and the file of claims and seats."
    # Pages are not its business; without them it starts at once.
    requires_system_checks = ()

    def handle(self, *_args: object, **_options: object) -> None:
        """Every problem with file, line and cure."""
        problems = list(sign_on_problems())
        if problems:
            raise CommandError("\n".join(problems))
        self.stdout.write("Single sign-on is in order.")
