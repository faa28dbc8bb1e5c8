"""Yes or no to one question of sharing, by the resident."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from thuisroute.kernel import clock
from thuisroute.sharing.rules.consents import Asked, How, Yes
from thuisroute.sharing.words import ShownText

YES, NO = "yes", "no"


class OwnConsentForm(forms.Form):
    """What, and until when, only matter for a yes; nothing hinders a no."""

    use_required_attribute = False

    answer = forms.ChoiceField(
        label=_("What do you say?"),
        choices=[(YES, _("Yes, this is fine")), (NO, _("No, I do not want this"))],
        widget=forms.RadioSelect,
    )
    receiver = forms.TypedChoiceField(
        label=_("Who may help you?"),
        coerce=UUID,
        empty_value=None,
        error_messages={"required": _("Choose an organisation.")},
    )
    domains = forms.MultipleChoiceField(
        label=_("What may they see?"),
        help_text=_("Take away what you do not want to share."),
        error_messages={"required": _("Choose at least one subject.")},
        widget=forms.CheckboxSelectMultiple,
    )
    until = forms.DateField(
        label=_("When does your yes end?"),
        error_messages={"required": _("Say when it ends.")},
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )

    def __init__(
        self,
        data: Any = None,  # noqa: ANN401 - a POST's values
        *,
        domains: Sequence[tuple[str, str]],
        receivers: Sequence[tuple[str, str]] = (),
        last: date | None,
        initial: dict[str, Any],
    ) -> None:
        super().__init__(data, initial=initial)
        self.last, self.whole = last, frozenset(value for value, _name in domains)
        until = self.fields["until"]
        for name, options in (("domains", domains), ("receiver", receivers)):
            field = self.fields[name]
            if isinstance(field, forms.ChoiceField):
                field.choices = list(options)
        if not receivers:
            del self.fields["receiver"]
        until.widget.attrs["min"] = (clock.today() + timedelta(days=1)).isoformat()
        if last:
            until.widget.attrs["max"] = last.isoformat()

    def clean(self) -> dict[str, Any]:
        """A yes has an end, and not too late; of a no only the no counts."""
        given = super().clean() or {}
        if given.get("answer") == NO:
            for name in ("domains", "until", "receiver"):
                self.errors.pop(name, None)
        elif wrong := self._wrong_end(given.get("until")):
            raise ValidationError({"until": wrong})
        return given

    def _wrong_end(self, until: date | None) -> str:
        if until is None:
            return ""
        if until <= clock.today():
            return gettext("Choose a day after today.")
        if self.last and until > self.last:
            return gettext("That is too long. Choose an earlier day.")
        return ""

    @property
    def says_yes(self) -> bool:
        """Which of the two."""
        return bool(self.cleaned_data["answer"] == YES)

    def asked(self, text: ShownText, receiver: UUID | None) -> Asked:
        """What was read; a no is to all of it."""
        chosen = self.cleaned_data["domains"] if self.says_yes else self.whole
        return Asked(
            rule=text.sharing,
            domains=frozenset(chosen),
            receiver=receiver,
            language=text.language,
        )

    def yes(self, text: ShownText, receiver: UUID | None) -> Yes:
        """Why it is needed, and what is lighter, are what the resident has read."""
        today = clock.today()
        return Yes(
            asked=self.asked(text, receiver),
            told_on=today,
            given_on=today,
            until=self.cleaned_data["until"],
            necessity=text.why,
            lighter_way=text.otherwise or text.freedom,
            how=How.SELF,
        )
