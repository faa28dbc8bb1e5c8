"""The pilot light, as people type it."""

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from thuisroute.guidance.rules.pilot_light import Contact, Way
from thuisroute.guidance.words_pilot_light import WAYS
from thuisroute.kernel.form_fields import Given, day, words

YES, NO = "yes", "no"


class BeginForm(forms.Form):
    """How often somebody looks in."""

    months = forms.TypedChoiceField(
        label=_("How often is there contact?"), coerce=int, widget=forms.RadioSelect
    )
    agreed = forms.BooleanField(
        label=_("The resident knows who keeps in touch, and agrees")
    )

    def __init__(self, *given: Given, rhythms: tuple[int, ...], **named: Given) -> None:
        super().__init__(*given, **named)
        self.fields["months"].choices = [  # type: ignore[attr-defined]  # a choice field
            (
                str(one),
                ngettext("Every month", "Every %(num)s months", one) % {"num": one},
            )
            for one in rhythms
        ]


class ContactForm(forms.Form):
    """One contact, briefly."""

    on = day(_("On which day?"))
    way = forms.ChoiceField(
        label=_("How?"),
        choices=[(one.value, WAYS[one]) for one in Way],
        widget=forms.RadioSelect,
    )
    met = forms.ChoiceField(
        label=_("Was there contact?"),
        choices=[(YES, _("Yes")), (NO, _("No, nobody answered"))],
        widget=forms.RadioSelect,
    )
    words = forms.CharField(
        label=_("How does it go, in a few words?"), max_length=500, required=False
    )

    def contact(self) -> Contact:
        """Of what was typed."""
        given = self.cleaned_data
        return Contact(
            given["on"],
            Way(given["way"]),
            met=given["met"] == YES,
            words=given["words"],
        )


class BackForm(forms.Form):
    """Why support is needed again."""

    words = words(_("Why is support needed again?"), rows=3)


class EndForm(forms.Form):
    """Why nobody looks in any more."""

    words = words(_("Why does it end?"), rows=3)
