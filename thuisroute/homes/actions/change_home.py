"""An association corrects what it said about its home."""

from uuid import UUID

from django.db import IntegrityError, transaction

from thuisroute.homes.actions.add_home import CODE_TAKEN
from thuisroute.homes.actions.home_details import HomeDetails, insist_known
from thuisroute.homes.actions.own_home import own_home, shop_facts
from thuisroute.homes.rules.shop import may_change
from thuisroute.kernel import audit
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Refused, insist


def change_home(*, by: Actor, home: UUID, details: HomeDetails) -> None:
    """Refused while the home is kept for somebody or lived in."""
    row = own_home(home, by)
    insist(may_change(shop_facts(row)))
    insist_known(details, by)
    columns = details.columns()
    changed = [name for name, value in columns.items() if getattr(row, name) != value]
    for name in changed:
        setattr(row, name, columns[name])
    try:
        with transaction.atomic():
            row.save(update_fields=changed)
    except IntegrityError as clash:
        raise Refused(CODE_TAKEN, field="code") from clash
    audit.record("home.changed", kind="home", key=home, details={"fields": changed})
