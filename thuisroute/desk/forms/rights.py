"""What is asked about one's own data."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from thuisroute.agreements.rules.rights import RightKind
from thuisroute.desk.rights_words import KINDS, WHOLE
from thuisroute.kernel import clock
from thuisroute.sharing.actions.ask_for_right import Asking
from thuisroute.sharing.rules.evidence import MOST_BYTES, Paper
from thuisroute.sharing.rules.rights import LONGEST, Asked
from thuisroute.sharing.words import DOMAINS

Choices = Sequence[tuple[str, Any]]
ABOUT: Choices = [("", WHOLE), *((one, DOMAINS[one]) for one in DOMAINS)]
DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


def day_field(label: Any, **options: Any) -> forms.DateField:  # noqa: ANN401 - a translated text, and Django's own options
    """A date as browsers send it."""
    return forms.DateField(
        label=label, widget=DAY, input_formats=["%Y-%m-%d"], **options
    )


def words_field(label: Any, *, required: bool = True) -> forms.CharField:  # noqa: ANN401 - a translated text
    """A few lines."""
    return forms.CharField(
        label=label,
        max_length=LONGEST,
        required=required,
        widget=forms.Textarea(attrs={"rows": 4}),
    )


class AskForm(forms.Form):
    """One kind of request, in the resident's words."""

    domain = forms.ChoiceField(
        label=_("What is it about?"), choices=ABOUT, required=False
    )
    purpose = forms.ChoiceField(
        label=_("What do you object to?"), widget=forms.RadioSelect
    )
    words = words_field(_("Tell it in your own words"))
    paper = forms.FileField(
        label=_("Add a paper"),
        help_text=_("A PDF, JPG or PNG file of at most 5 MB, such as a photo of a "
                    "letter."),
        required=False,
        allow_empty_file=True,
        max_length=200,
        widget=forms.ClearableFileInput(attrs={"accept": ".pdf,.jpg,.jpeg,.png"}),
    )  # fmt: skip

    def __init__(
        self,
        data: Any = None,  # noqa: ANN401 - a POST's values
        files: Any = None,  # noqa: ANN401 - and its files
        *,
        kind: RightKind,
        purposes: Choices,
    ) -> None:
        super().__init__(data, files)
        self.kind = kind
        objects = kind is RightKind.OBJECTION
        del self.fields["domain" if objects else "purpose"]
        if kind is RightKind.COPY:
            del self.fields["domain"], self.fields["paper"]
            self.fields["words"].required = False
        field = self.fields.get("purpose")
        if isinstance(field, forms.ChoiceField):
            field.choices = list(purposes)

    def asking(self) -> Asking:
        """For the action; today, since it is asked here."""
        given = self.cleaned_data
        return Asking(
            Asked(
                self.kind,
                given["words"],
                domain=given.get("domain", ""),
                purpose=given.get("purpose", ""),
            ),
            clock.today(),
            paper_in(given.get("paper")),
        )


class WrittenDownForm(forms.Form):
    """The same, asked on paper or in a talk."""

    kind = forms.ChoiceField(label=_("What is asked"), choices=list(KINDS.items()))
    on = day_field(_("Asked on"))
    domain = forms.ChoiceField(
        label=_("What it is about"), choices=ABOUT, required=False
    )
    purpose = forms.ChoiceField(
        label=_("Objected to"),
        help_text=_("Only for an objection."),
        required=False,
    )
    words = words_field(_("In the resident's own words"), required=False)
    paper = AskForm.base_fields["paper"]

    def __init__(
        self,
        data: Any = None,  # noqa: ANN401 - a POST's values
        files: Any = None,  # noqa: ANN401 - and its files
        *,
        purposes: Choices,
    ) -> None:
        super().__init__(data, files, initial={"on": clock.today()})
        field = self.fields["purpose"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [("", "-"), *purposes]

    def asking(self) -> Asking:
        """For the action."""
        given = self.cleaned_data
        on: date = given["on"]
        return Asking(
            Asked(
                RightKind(given["kind"]),
                given["words"],
                domain=given["domain"],
                purpose=given["purpose"],
            ),
            on,
            paper_in(given["paper"]),
        )


def paper_in(file: "UploadedFile[bytes] | None") -> Paper | None:
    """What was sent, no more of it than tells that it is too much."""
    return Paper(file.read(MOST_BYTES + 1)) if file is not None else None
