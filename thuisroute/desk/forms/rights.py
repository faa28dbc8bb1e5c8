"""What is asked about one's own data, and what is answered."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from thuisroute.agreements.rules.rights import RightKind
from thuisroute.desk.rights_words import KINDS, STATES, WHOLE
from thuisroute.kernel import clock
from thuisroute.sharing.actions.ask_for_right import Asking
from thuisroute.sharing.rules.answering import NEVER_IN_PART, Decision
from thuisroute.sharing.rules.evidence import MOST_BYTES, Paper
from thuisroute.sharing.rules.rights import LONGEST, Asked, RequestState
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


class AnswerForm(forms.Form):
    """Granted or not, and why; of an erasure also what goes."""

    outcome = forms.ChoiceField(label=_("Answer"), widget=forms.RadioSelect)
    domains = forms.MultipleChoiceField(
        label=_("What may not be used"),
        help_text=_("Tick nothing for what was asked."),
        choices=ABOUT[1:],
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    classes = forms.MultipleChoiceField(
        label=_("What goes"),
        help_text=_("It is erased at once, and cannot be brought back."),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    words = words_field(_("Why, in words that the resident understands"))

    def __init__(
        self,
        data: Any = None,  # noqa: ANN401 - a POST's values
        *,
        kind: RightKind,
        may_go: Choices = (),
    ) -> None:
        super().__init__(data, initial={"classes": [name for name, _label in may_go]})
        outcomes = [
            RequestState.GRANTED, RequestState.GRANTED_IN_PART, RequestState.REFUSED,
        ]  # fmt: skip
        if kind in NEVER_IN_PART:
            outcomes.remove(RequestState.GRANTED_IN_PART)
        self._choose("outcome", [(one.value, STATES[one][2]) for one in outcomes])
        self._choose("classes", may_go)
        if kind is not RightKind.RESTRICTION:
            del self.fields["domains"]
        if kind is not RightKind.ERASURE or not may_go:
            del self.fields["classes"]

    def _choose(self, name: str, choices: Choices) -> None:
        field = self.fields[name]
        if isinstance(field, forms.ChoiceField):
            field.choices = list(choices)

    def decision(self) -> Decision:
        """For the action."""
        given = self.cleaned_data
        return Decision(
            RequestState(given["outcome"]),
            given["words"],
            tuple(given.get("domains", ())),
            tuple(given.get("classes", ())),
        )


class WordsForm(forms.Form):
    """Why more time is needed, or what was done."""

    words = words_field(_("In words that the resident understands"))


class ToldForm(forms.Form):
    """When the resident heard that the stop ends (AVG 18(3))."""

    told_on = day_field(_("The resident was told on"))
