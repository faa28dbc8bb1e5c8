"""Searching for a person, and asking the transfer point about one who is known."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thuisroute.referrals.forms.choices import RegistrationChoices
from thuisroute.referrals.forms.person import PersonForm


class SearchForm(PersonForm):
    """Who is to be registered; a mediator says later on whose behalf."""

    provider = forms.ChoiceField(label=_("Care provider"), required=False)

    def __init__(self, *args: Any, choices: RegistrationChoices, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own arguments
        super().__init__(*args, may_use_bsn=choices.may_use_bsn, **kwargs)
        options = choices.options_of_providers()
        provider = self.fields["provider"]
        if isinstance(provider, forms.ChoiceField):
            provider.choices = options
        self.own_provider = options[0][0] if len(options) == 1 else ""


class DecisionForm(forms.Form):
    """The mediator's answer: which dossier it is, or why not."""

    DECISIONS = (
        ("grant", _("This is the same person: bring the provider in")),
        ("distinct", _("This is another person: the provider may register")),
        ("refuse", _("Do not bring the provider in")),
    )
    decision = forms.ChoiceField(
        label=_("Your answer"), choices=DECISIONS, widget=forms.RadioSelect
    )
    resident = forms.ChoiceField(label=_("Dossier"), required=False)
    reason = forms.CharField(
        label=_("Why"),
        help_text=_("The provider reads this. Write nothing about the dossier."),
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(
        self,
        *args: Any,  # noqa: ANN401 - Django's own arguments
        dossiers: list[tuple[str, str]],
        **kwargs: Any,  # noqa: ANN401 - Django's own arguments
    ) -> None:
        super().__init__(*args, **kwargs)
        resident = self.fields["resident"]
        if isinstance(resident, forms.ChoiceField):
            resident.choices = dossiers
        if not dossiers:
            del self.fields["resident"]
