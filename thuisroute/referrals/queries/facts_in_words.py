"""The facts of a referral in the region's words."""

from django.utils.translation import gettext

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.referrals.models import Particulars


def facts_in_words(row: Particulars, says: Agreement, language: str) -> dict[str, str]:
    """Per fact its words; empty when there is no preference."""
    names = {one.code: one.name for one in says.municipalities}
    kinds = {one.id: one.label for one in says.indications}
    kind = kinds.get(row.indication)
    setting = says.home_type(row.setting_needed) if row.setting_needed else None
    group = says.target_group(row.referral.resident.target_group)
    return {
        "group": group.label.in_language(language),
        "indication": kind.in_language(language) if kind else row.indication,
        "product": says.product(row.product).label.in_language(language),
        "setting": setting.label.in_language(language) if setting else "",
        "municipalities": ", ".join(names.get(one, one) for one in row.municipalities),
        "origin": names.get(row.origin, "")
        or (gettext("Outside the region") if row.origin else ""),
        "avoid": ", ".join(row.avoid_neighbourhoods),
    }
