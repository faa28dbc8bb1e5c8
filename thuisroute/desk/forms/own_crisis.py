"""My plan for when it goes wrong, as the resident types it."""

from django import forms
from django.utils.translation import gettext_lazy as _

from thuisroute.kernel.form_fields import words
from thuisroute.sharing.words import DOMAINS
from thuisroute.tenancies.rules.reviewing import DOMAINS as SUBJECTS


class OwnCrisisForm(forms.Form):
    """A few questions in plain words."""

    signs = words(_("How do others see that it goes wrong with you?"), rows=3)
    helps = words(_("What helps you then?"), rows=3)
    avoid = words(_("What does not help you?"), required=False, rows=2)
    call = words(
        _("Whom can people call?"),
        _("One person a line, with the telephone number."),
        rows=3,
    )
    who_does_what = words(_("Who does what then?"), rows=3)
    place = words(_("Where can you go for a while?"), required=False, rows=2)


class OwnRiskForm(forms.Form):
    """Something to look out for."""

    domain = forms.ChoiceField(
        label=_("What is it about?"),
        choices=[(one.value, DOMAINS[one]) for one in SUBJECTS],
    )
    what = words(_("What may happen?"), rows=2)
    early_signs = words(_("How do you notice it early?"), rows=2)
    who_acts = words(_("Who does what then?"), rows=2)
