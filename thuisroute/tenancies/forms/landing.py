"""Landing in the neighbourhood, as people type it."""

from django import forms
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

from thuisroute.agreements.rules.landing import TOLD_TO_NEIGHBOURS, LandingKind
from thuisroute.kernel.form_fields import Given, day, words
from thuisroute.tenancies.rules.landing import CardTerms, LandingTerms, Said

LONGEST_LINE = 200
LONGEST_NAME = 120
LONGEST_PHONE = 30
PHONE = RegexValidator(
    r"^\+?[0-9][0-9 ()-]{1,28}$", _("Write a telephone number, such as 072 123 45 67.")
)


def _line(label: Given, help_text: Given = "") -> forms.CharField:
    return forms.CharField(label=label, help_text=help_text, max_length=LONGEST_LINE)


def _phone(label: Given) -> forms.CharField:
    return forms.CharField(label=label, max_length=LONGEST_PHONE, validators=[PHONE])


# The three questions as they read for each kind of landing.
ASKED: dict[LandingKind, tuple[Given, Given, Given]] = {
    LandingKind.INTRODUCTION: (
        _("Which neighbours?"), _("How do they meet, and what is told?"),
        _("Who goes?"),
    ),
    LandingKind.MESSAGE: (_("To whom?"), _("What is told?"), _("Who tells it?")),
    LandingKind.CONTACT_CARD: (
        _("Which neighbours get the card?"), _("What is told with it?"),
        _("Who hands it out?"),
    ),
    LandingKind.EXPERT: (
        _("Of which organisation?"), _("What is asked?"),
        _("Which expert by experience?"),
    ),
}  # fmt: skip


class LandingForm(forms.Form):
    """What is done, with whom, by whom and when."""

    whom = _line(_("With whom, or to whom?"))
    what = words(_("What is done or told?"), rows=3)
    by_whom = _line(_("Who does it?"))
    planned_on = day(_("When?"))

    def __init__(self, *given: Given, kind: LandingKind, **named: Given) -> None:
        super().__init__(*given, **named)
        for name, label in zip(
            ("whom", "what", "by_whom"), ASKED.get(kind, ()), strict=False
        ):
            self.fields[name].label = label
        if kind in TOLD_TO_NEIGHBOURS:
            self.fields["what"].help_text = _(
                "The resident decides what is told. Nothing of care or support."
            )

    def terms(self, item: str) -> LandingTerms:
        """Of what was typed."""
        given = dict(self.cleaned_data)
        return LandingTerms(item=item, who=given.pop("by_whom"), **given)


class SaidForm(forms.Form):
    """What the resident says before it is done."""

    said = forms.ChoiceField(
        label=_("What does the resident say?"),
        choices=[
            (Said.YES.value, _("Yes, this may be done")),
            (Said.NO.value, _("No, the resident does not want this")),
        ],
        widget=forms.RadioSelect,
    )
    words = words(_("In the resident's own words"), required=False, rows=2)


class WentForm(forms.Form):
    """What the resident says afterwards."""

    words = words(_("How did it go, in the resident's own words?"), rows=3)


class DoneForm(forms.Form):
    """When it was done, and how it went."""

    done_on = day(_("Done on"))
    how_it_went = words(
        _("How did it go?"),
        _("Only what has to do with the neighbourhood."),
        required=False,
        rows=3,
    )


class CardForm(forms.Form):
    """Whom neighbours call; no name of the resident and no sign of care."""

    day_who = forms.CharField(
        label=_("Whom to call by day"),
        help_text=_("A desk or a person, such as the caretaker. No care provider."),
        max_length=LONGEST_NAME,
    )
    day_phone = _phone(_("Telephone by day"))
    night_who = forms.CharField(
        label=_("Whom to call in the evening and at night"), max_length=LONGEST_NAME
    )
    night_phone = _phone(_("Telephone in the evening and at night"))
    email = forms.EmailField(label=_("E-mail"), required=False)
    agreed = forms.BooleanField(
        label=_("The resident has seen the card and agrees"), required=False
    )

    def terms(self) -> CardTerms:
        """Of what was typed."""
        given = {k: v for k, v in self.cleaned_data.items() if k != "agreed"}
        return CardTerms(**given)
