"""Put the cast into the database of a running program."""

import django
from django.db import transaction

if __name__ == "__main__":
    django.setup()
    from tests.cast import cast_of_the_region

    with transaction.atomic():
        cast_of_the_region()
