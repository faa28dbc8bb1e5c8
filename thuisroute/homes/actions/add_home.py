"""An association adds a home, outside the shop for now (R6)."""

from uuid import UUID

from django.db import IntegrityError, transaction

from thuisroute.homes.actions.home_details import HomeDetails, insist_known
from thuisroute.homes.models import Home
from thuisroute.homes.rules.lifecycle import HomeState
from thuisroute.kernel import audit
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Reason, Refused
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.access import insist_on_role

CODE_TAKEN = Reason("Another home of this association has this code already.")


def add_home(*, by: Actor, details: HomeDetails) -> UUID:
    """The new home's key; Refused when its code is taken or its words are unknown."""
    insist_on_role(by, Capability.RUN_SHOP)
    insist_known(details, by)
    try:
        with transaction.atomic():
            home = Home.objects.create(
                region_id=by.region,
                association_id=by.party,
                state=HomeState.OUTSIDE_SHOP.value,
                **details.columns(),
            )
    except IntegrityError as clash:
        raise Refused(CODE_TAKEN, field="code") from clash
    audit.record("home.added", kind="home", key=home.pk)
    return home.pk
