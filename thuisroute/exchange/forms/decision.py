"""What to do with a file after its preview."""

from django import forms


class DecisionForm(forms.Form):
    """The button that was pressed."""

    decision = forms.ChoiceField(
        choices=[("all", "all"), ("good", "good"), ("drop", "drop")]
    )
