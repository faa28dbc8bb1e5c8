"""Drawing up, signing, ending and cancelling a lease: the shape of what is typed."""

from django import forms
from django.utils.translation import gettext_lazy as _

from thuisroute.kernel.euros import EurosField
from thuisroute.kernel.form_fields import Given, day, words
from thuisroute.tenancies.rules.ending import HomeAfterwards

HIGHEST_RENT = 500_000


class OwnLeaseForm(forms.Form):
    """The rent and the first day; the form follows from the decision."""

    rent = EurosField(highest=HIGHEST_RENT, label=_("Rent a month, in euros"))
    starts_on = day(_("First day of the lease"))


class SignForm(forms.Form):
    """When it was signed, and from when it counts."""

    signed_on = day(_("Signed on"))
    starts_on = day(
        _("First day of the lease"),
        _("Change this only when resident and lessor agreed on another day."),
    )
    resident_was_told = forms.BooleanField(
        label=_("The resident knows what signing means for the registration"),
        required=False,
    )

    def __init__(self, *given: Given, loses_registration: bool, **named: Given) -> None:
        super().__init__(*given, **named)
        if not loses_registration:
            del self.fields["resident_was_told"]


class EndForm(forms.Form):
    """When it ends, why, and what becomes of the home."""

    ended_on = day(_("Last day of the lease"))
    reason = forms.CharField(
        label=_("Why does the lease end?"),
        help_text=_("Only what has to do with living here: others read this too."),
        max_length=300,
    )
    home = forms.ChoiceField(
        label=_("What becomes of the home?"),
        choices=[
            (HomeAfterwards.IN_SHOP.value, _("Back to the shop for somebody else")),
            (HomeAfterwards.OUTSIDE_SHOP.value, _("Out of the shop for now")),
        ],
        widget=forms.RadioSelect,
    )


class CancelForm(forms.Form):
    """From when, and why."""

    on = day(_("Cancelled on"))
    reason = forms.CharField(label=_("Why does it not go on?"), max_length=300)


class TellForm(forms.Form):
    """When the last day was told in writing."""

    told_on = day(_("Told in writing on"))


class StartForm(forms.Form):
    """Nothing to fill in: the first day is known."""


class RegistrationForm(forms.Form):
    """A new registration as a home seeker."""

    number = forms.CharField(label=_("New registration number"), max_length=40)
    on = day(_("Registered again on"))


class NeighbourForm(forms.Form):
    """What was agreed between resident, support worker and association."""

    recorded_on = day(_("Agreed on"))
    introduction = words(
        _("How does the resident meet the neighbours?"),
        _("Who goes along, when, and what is told about the support."),
    )
    living_behaviour = words(
        _("What was agreed about living behaviour?"),
        _("For instance quiet hours, visitors, the garden, rubbish."),
    )
    own_words = words(
        _("In the resident's own words"),
        _("How does the resident want to be a neighbour?"),
        required=False,
    )
