"""What an agreement says about who fits where."""

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.events import EventName
from thuisroute.agreements.rules.priority import OriginCounts
from thuisroute.agreements.rules.sharing import Ground
from thuisroute.matching.rules.facts import Terms


def consents_for_proposing(agreement: Agreement) -> tuple[str, ...]:
    """The rows of the sharing table that start with a proposal and stand or fall with
    consent; one that goes on without the name holds nobody back (P6a)."""
    return tuple(
        rule.id
        for rule in agreement.sharing
        if rule.ground == Ground.CONSENT
        and rule.without_consent is None
        and any(trigger.event == EventName.PROPOSAL_MADE for trigger in rule.starts)
    )


def terms_of(agreement: Agreement) -> Terms:
    """The terms, and for each the article that it follows from."""
    framework = agreement.framework
    origin = agreement.priority.origin if agreement.priority else None
    needs_framework = frozenset(framework.lease_forms if framework else ())
    articles = {f"product:{one.id}": one.article for one in agreement.products}
    articles |= {
        "consent": agreement.consent.article if agreement.consent else "",
        "offers": agreement.offer.article if agreement.offer else "",
        "framework": framework.article if framework else "",
        "origin": origin.article if origin else "",
        "setting": agreement.home_types[0].article if agreement.home_types else "",
    }
    return Terms(
        offers=agreement.offer.offers if agreement.offer else None,
        consent_needed=bool(consents_for_proposing(agreement)),
        framework_products=frozenset(
            product.id
            for product in agreement.products
            if product.lease_forms and set(product.lease_forms) <= needs_framework
        ),
        origin=origin.counts if origin else OriginCounts.NO_EFFECT,
        articles=articles,
    )
