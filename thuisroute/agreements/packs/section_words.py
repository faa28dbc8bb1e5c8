"""What the sections of a pack are called on pages."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

SECTION_WORDS: Mapping[str, Promise] = {
    "articles": pgettext_lazy("pack", "articles"),
    "bids": pgettext_lazy("pack", "local bids"),
    "bodies": pgettext_lazy("pack", "tables where parties meet"),
    "clocks": pgettext_lazy("pack", "terms"),
    "code": pgettext_lazy("pack", "code"),
    "consent": pgettext_lazy("pack", "asking for consent"),
    "conversion": pgettext_lazy("pack", "conversion to a lease of one's own"),
    "demand": pgettext_lazy("pack", "expected demand"),
    "emergency": pgettext_lazy("pack", "emergency access"),
    "framework": pgettext_lazy("pack", "framework agreements"),
    "hidden_address": pgettext_lazy("pack", "hidden addresses"),
    "home_types": pgettext_lazy("pack", "how homes stand"),
    "indications": pgettext_lazy("pack", "indications"),
    "intake": pgettext_lazy("pack", "intake talk"),
    "justice": pgettext_lazy("pack", "justice data"),
    "lease_forms": pgettext_lazy("pack", "forms of lease"),
    "matching": pgettext_lazy("pack", "showing candidates"),
    "municipalities": pgettext_lazy("pack", "municipalities"),
    "offer": pgettext_lazy("pack", "offer and refusal"),
    "outreach": pgettext_lazy("pack", "outreach"),
    "party_kinds": pgettext_lazy("pack", "kinds of parties"),
    "phases": pgettext_lazy("pack", "phases of projects"),
    "products": pgettext_lazy("pack", "products"),
    "programme": pgettext_lazy("pack", "programme"),
    "readiness": pgettext_lazy("pack", "conditions beforehand"),
    "region": pgettext_lazy("pack", "region"),
    "retention": pgettext_lazy("pack", "how long things are kept"),
    "rights": pgettext_lazy("pack", "rights"),
    "roles": pgettext_lazy("pack", "roles"),
    "sharing": pgettext_lazy("pack", "who may know what"),
    "source": pgettext_lazy("pack", "source"),
    "target_groups": pgettext_lazy("pack", "target groups"),
    "targets": pgettext_lazy("pack", "targets"),
    "terms": pgettext_lazy("pack", "terms of use"),
    "themes": pgettext_lazy("pack", "themes"),
    "title": pgettext_lazy("pack", "title"),
    "valid_from": pgettext_lazy("pack", "valid from"),
    "valid_until": pgettext_lazy("pack", "valid until"),
    "version": pgettext_lazy("pack", "edition"),
    "words": pgettext_lazy("pack", "own words of the region"),
}
