"""That the parties evaluated the agreement together (P7a), or made a programme (V1)."""

from collections.abc import Sequence
from datetime import date

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from thuisroute.agreements.rules.events import EventName
from thuisroute.agreements.words import event_words
from thuisroute.obligations.rules.evaluation import looked_back_on
from thuisroute.obligations.rules.period import Period

LONGEST_NOTE = 5000


class EvaluationForm(forms.Form):
    """The day and what came out of it; no names of residents."""

    on = forms.DateField(
        label=_("Held on"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    note = forms.CharField(
        label=_("What came out of it"),
        help_text=_(
            "What goes well, what does not, what will be changed. "
            "Everybody in the region can read it: name no residents."
        ),
        max_length=LONGEST_NOTE,
        widget=forms.Textarea(attrs={"rows": 6}),
    )

    def __init__(
        self,
        asked: Sequence[EventName],
        data: QueryDict | None,
        *,
        on: date,
        what: str,
    ) -> None:
        """`asked` is what the agreement has the region do; one needs no question."""
        years = [str(one) for one in looked_back_on(on)]
        super().__init__(data, initial={"on": on, "what": what, "period": years[0]})
        self.fields["period"] = forms.ChoiceField(
            label=_("Year that was looked back on"),
            help_text=_(
                "How every article was kept in this year is kept with the evaluation, "
                "as it is today."
            ),
            choices=[(year, year) for year in years],
            required=False,
            widget=forms.RadioSelect,
        )
        if len(asked) > 1:
            self.fields["what"] = forms.ChoiceField(
                label=_("What this is about"),
                choices=[(one.value, event_words(one)) for one in asked],
                widget=forms.RadioSelect,
            )
        self.order_fields(["what", "on", "period"])

    def clean_what(self) -> EventName:
        """As the program calls it."""
        return EventName(self.cleaned_data["what"])

    def clean_period(self) -> Period | None:
        """None leaves it to the day on which it was held."""
        year = self.cleaned_data["period"]
        return Period(int(year)) if year else None
