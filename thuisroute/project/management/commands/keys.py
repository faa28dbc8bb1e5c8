"""Tell the database the key that opens sessions; run as the owner role."""

from django.conf import settings
from django.core.management.base import BaseCommand
from django.db import connection


class Command(BaseCommand):
    help = "Store the session key where only the database's own functions read it."

    def handle(self, *_args: object, **_options: object) -> None:
        with connection.cursor() as cursor:
            cursor.execute(
                "INSERT INTO kernel_secret VALUES ('session', %s) "
                "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                [settings.SESSION_KEY],
            )
