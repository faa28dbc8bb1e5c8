"""What is asked before, and instead of, an eviction."""

from django import forms
from django.utils.translation import gettext_lazy as _

from thuisroute.concerns.forms.asked import AskedForm
from thuisroute.kernel.form_fields import day
from thuisroute.kernel.form_fields import words as text


class WeighForm(AskedForm):
    """Something else, and why it is done or not."""

    alternative = forms.ChoiceField(label=_("Which alternative"))
    chosen = forms.ChoiceField(
        label=_("Is this done instead of an eviction?"),
        choices=[("yes", _("Yes")), ("no", _("No"))],
        widget=forms.RadioSelect,
    )
    words = text(
        _("Why, or why not"),
        _(
            "Only who reads the part of life in brackets reads this. Without brackets "
            "the landlord reads it as well: write nothing about care there."
        ),
        rows=3,
    )


class ChanceForm(AskedForm):
    """Conditions and a last day."""

    conditions = text(_("The conditions"), _("The resident reads this."), rows=3)
    until = day(_("Until which day"))


class EndChanceForm(AskedForm):
    """Why it ends before its last day."""

    reason = text(_("Why"), _("The resident reads this."), rows=3)


class EvictionForm(AskedForm):
    """The step that comes now."""

    on = day(_("On which day"))
    words = text(_("In short"), required=False, rows=3)


class PreventedForm(AskedForm):
    """What made that the home is kept."""

    words = text(_("What came of it"), rows=3)
