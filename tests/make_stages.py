"""Put somebody at every stage into the database of a running program, which holds the
cast; run as the web role, in three steps with time between them.

    python -m tests.make_stages begin        prints the key of a running lease
    python -m tests.make_stages talk KEY     half a year later
    python -m tests.make_stages extend KEY   in month ten
"""

import sys

import django
from django.db import transaction

if __name__ == "__main__":
    django.setup()
    from tests.cast import cast_in_database
    from tests.stages import STEPS

    with transaction.atomic():
        cast = cast_in_database()
        sys.stdout.write(STEPS[sys.argv[1]](cast, *sys.argv[2:]))
