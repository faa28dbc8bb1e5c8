"""The life domains as people read them (C8, and those of the reform of V)."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thuisroute.agreements.rules.sharing import LifeDomain
from thuisroute.sharing.rules.restricting import Because

DOMAINS: Mapping[str, Promise] = {
    LifeDomain.IDENTITY: _("name and contact details"),
    LifeDomain.REGISTRATION: _("readiness and answers to offers"),
    LifeDomain.SELF_CARE_AND_HEALTH: _("self-care and health"),
    LifeDomain.SOCIAL_NETWORK: _("social network"),
    LifeDomain.SOCIETAL_FUNCTIONING: _("taking part in society"),
    LifeDomain.DAY_ACTIVITIES: _("day activities"),
    LifeDomain.DOMESTIC_RELATIONS: _("relations at home"),
    LifeDomain.HOUSING_AND_LIVING_BEHAVIOUR: _("housing and living behaviour"),
    LifeDomain.ADMINISTRATION_AND_FINANCE: _("administration and money"),
    LifeDomain.JUSTICE: _("justice"),
    LifeDomain.INFORMAL_CARE: _("informal care"),
    LifeDomain.NEIGHBOURHOOD: _("neighbourhood"),
}

BECAUSE: Mapping[str, Promise] = {
    Because.OWN_WORD: _("said so themselves"),
    Because.RESIDENTS_WISH: _("the resident asked it"),
    Because.MANAGERS_DECISION: _("a manager of the organisation decided it"),
}
