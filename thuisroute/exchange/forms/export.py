"""What a list that leaves is narrowed down by, as the page of the list sends it."""

from django import forms

from thuisroute.referrals.words import STATES


class ExportForm(forms.Form):
    """Keys only: a search by name does not travel along."""

    scope = forms.ChoiceField(choices=[("", ""), ("mine", "")], required=False)
    state = forms.ChoiceField(
        choices=[("", ""), *((one, one) for one in STATES)], required=False
    )
    provider = forms.UUIDField(required=False)
    municipality = forms.UUIDField(required=False)
    target_group = forms.SlugField(max_length=60, required=False)

    def wanted(self) -> dict[str, str]:
        """What is wrong narrows nothing down, as on the page itself."""
        return {name: str(value) for name, value in self.cleaned_data.items() if value}
