"""What a lease form means for the resident, in words."""

from django.utils.translation import gettext as _

from thuisroute.agreements.rules.homes import LeaseForm

Notice = tuple[str, str]


def protection_text(form: LeaseForm) -> str:
    """Whether the resident has tenant protection (P2d)."""
    if form.tenant_protection:
        return _("The resident has tenant protection from the first day of this lease.")
    return _(
        "The resident has no tenant protection yet; it begins with a lease in the "
        "resident's own name."
    )


def notices_before_signing(form: LeaseForm) -> list[Notice]:
    """What the resident should know before signing (P2d, P2e)."""
    found = [("info", protection_text(form))]
    if form.ends_home_seeker_registration:
        found.append(
            (
                "warning",
                _(
                    "By signing the resident loses the registration as a home seeker. "
                    "Registering again is possible afterwards. Talk about it first."
                ),
            )
        )
    return found
