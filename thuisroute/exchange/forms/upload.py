"""Which kind of list, and the file."""

from collections.abc import Iterable

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

KIND_LABELS: dict[str, Promise] = {
    "residents": _("Residents to register"),
    "homes": _("Homes of my association"),
    "parties": _("Parties of the region"),
    "early_warnings": _("Early warnings of arrears"),
}


class UploadForm(forms.Form):
    """Only the kinds that the person's role may import."""

    kind = forms.ChoiceField(label=_("What is in the file"), widget=forms.RadioSelect)
    file = forms.FileField(
        label=_("File"),
        help_text=_("A CSV or Excel file (.csv or .xlsx) of at most 5 MB."),
        allow_empty_file=True,
        max_length=200,
        widget=forms.ClearableFileInput(attrs={"accept": ".csv,.xlsx"}),
        error_messages={"required": _("Choose a file first.")},
    )

    def __init__(self, *args: object, kinds: Iterable[str], **options: object) -> None:
        super().__init__(*args, **options)  # type: ignore[arg-type]  # passed on as given
        choices = [(kind, KIND_LABELS[kind]) for kind in kinds]
        field = self.fields["kind"]
        if isinstance(field, forms.ChoiceField):
            field.choices = choices
        if len(choices) == 1:
            field.initial = choices[0][0]
