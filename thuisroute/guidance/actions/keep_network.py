"""Put somebody on the network map of a resident, change that, take them off (C8).

By residents themselves, or by whoever keeps the plan with them.
"""

from uuid import UUID

from django.http import Http404

from thuisroute.guidance.models import NetworkPerson
from thuisroute.guidance.rules.network import NetworkTerms, may_be_placed
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import insist
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.access import insist_on_resident
from thuisroute.sharing.queries.words import in_words


def place_in_network(
    *, by: Actor, resident: UUID, terms: NetworkTerms
) -> NetworkPerson:
    """From today on."""
    domains = domains_to_write(by, resident)
    standing = NetworkPerson.objects.filter(resident_id=resident, until=None).count()
    insist(may_be_placed(terms, domains=domains, standing=standing))
    row = NetworkPerson.objects.create(
        resident_id=resident, since=clock.today(), written_by=by.user, **_facts(terms)
    )
    _record("network.placed", row)
    return row


def change_in_network(*, by: Actor, person: UUID, terms: NetworkTerms) -> None:
    """Somebody who came nearer, or means something else now."""
    row = _found(by, person)
    domains = domains_to_write(by, row.resident_id)
    insist(may_be_placed(terms, domains=domains, standing=0))
    NetworkPerson.objects.filter(pk=row.pk).update(**_facts(terms))
    _record("network.changed", row)


def take_off_the_map(*, by: Actor, person: UUID) -> None:
    """No longer around the resident, from today on."""
    row = _found(by, person)
    domains_to_write(by, row.resident_id)
    NetworkPerson.objects.filter(pk=row.pk).update(until=clock.today())
    _record("network.taken_off", row)


def domains_to_write(by: Actor, resident: UUID) -> frozenset[str]:
    """In which life domains this person writes words about the resident."""
    if by.owns(resident):
        return in_words(insist_on_resident(by, resident))
    return in_words(
        insist_on_resident(by, resident, domain="identity", to=Capability.KEEP_PLAN)
    )


def _found(by: Actor, person: UUID) -> NetworkPerson:
    row = NetworkPerson.objects.filter(pk=person, until=None).first()
    if row is None or row.domain not in domains_to_write(by, row.resident_id):
        raise Http404
    return row


def _facts(terms: NetworkTerms) -> dict[str, str]:
    return {
        "domain": terms.domain.value,
        "called": terms.called.strip(),
        "relation": terms.relation.value,
        "nearness": terms.nearness.value,
        "means": terms.means.strip(),
    }


def _record(act: str, row: NetworkPerson) -> None:
    audit.record(
        act,
        kind="network_person",
        key=row.pk,
        subject=row.resident_id,
        details={"domain": row.domain},
    )
