"""Which of the two buttons was pressed, and of which home."""

from django import forms


class AnswerForm(forms.Form):
    """Both values stand in the page; nothing is typed."""

    FREE, GONE = "free", "gone"

    home = forms.UUIDField()
    answer = forms.ChoiceField(choices=[(FREE, FREE), (GONE, GONE)])
