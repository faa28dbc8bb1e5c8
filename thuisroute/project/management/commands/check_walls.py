"""Say whether the database's walls stand for the role of this process."""

from django.core.management.base import BaseCommand, CommandError

from thuisroute.kernel.startup import UnsafeDatabase, insist_on_walls


class Command(BaseCommand):
    help = "Refuse (status 1) when row security, roles or durability are not in order."

    def handle(self, *_args: object, **_options: object) -> None:
        try:
            insist_on_walls()
        except UnsafeDatabase as unsafe:
            raise CommandError(str(unsafe)) from unsafe
        self.stdout.write("All walls stand.")
