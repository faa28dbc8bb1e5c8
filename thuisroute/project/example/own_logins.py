"""Links into the own files of the example region, new at each start of a demo."""

from collections.abc import Iterator
from uuid import UUID

from thuisroute.kernel.acting_for import acting_for
from thuisroute.parties.queries import actor_of, running_seats
from thuisroute.sharing.actions.hand_over_link import link_again
from thuisroute.sharing.queries.policy import running_accounts
from thuisroute.sharing.rules.own_account import Kind


def own_links(region: UUID) -> Iterator[tuple[str, str]]:
    """Role and secret of one account of each kind; made by who looks after it, as on
    the page. None of a kind where the demo's own users closed what there was."""
    for kind in Kind:
        accounts = running_accounts().filter(region_id=region, kind=kind.value)
        account = accounts.order_by("since", "id").first()
        seat = running_seats(account.made_by).first() if account else None
        if account is None or seat is None:
            continue
        with acting_for(actor_of(seat)) as actor:
            secret = link_again(by=actor, account=account.pk)
        yield kind.value, secret
