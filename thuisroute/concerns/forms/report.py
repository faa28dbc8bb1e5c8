"""What somebody outside is asked, and what is done with a report."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thuisroute.concerns.forms.asked import AskedForm
from thuisroute.concerns.rules.reporting import Answer
from thuisroute.concerns.words import ANSWERS, SEEN_OUTSIDE
from thuisroute.kernel.form_fields import day
from thuisroute.kernel.form_fields import words as text


class PublicReportForm(AskedForm):
    """Few questions; no name is needed."""

    kind = forms.ChoiceField(
        label=_("What is it about?"),
        choices=[*SEEN_OUTSIDE.items()],
        widget=forms.RadioSelect,
    )
    municipality = forms.ChoiceField(label=_("In which municipality is it?"))
    whereabouts = forms.CharField(
        label=_("Where is it?"),
        help_text=_("Street and number, or how to find it."),
        max_length=300,
    )
    landlord = forms.ChoiceField(
        label=_("Which housing association lets the home?"),
        help_text=_("Leave this open if you do not know."),
        required=False,
    )
    words = text(
        _("What do you see or hear?"),
        _("Tell what happens and when. You do not have to know who does it."),
    )
    reporter = forms.CharField(
        label=_("Your name"),
        help_text=_("You do not have to tell who you are."),
        max_length=200,
        required=False,
    )
    reach = forms.CharField(
        label=_("How we can reach you"),
        help_text=_("A telephone number or e-mail address, only if you want that."),
        max_length=200,
        required=False,
    )


class TakeUpForm(AskedForm):
    """Whom it is about, and the concern in one's own words."""

    LEFT_OUT = frozenset({"urgency"})

    resident = forms.ChoiceField(
        label=_("Whom it is about"),
        help_text=_("Residents who live in a home that you see."),
    )
    urgency = forms.ChoiceField(
        label=_("How soon something has to be done"), widget=forms.RadioSelect
    )
    words = text(
        _("The concern, in your own words"),
        _("The resident reads this. Leave out what tells who reported it."),
    )
    on = day(_("On which day it was reported"))


class PassOnForm(AskedForm):
    """To whom it goes."""

    party = forms.ChoiceField(label=_("Which organisation"))


class AnswerForm(AskedForm):
    """What the reporter is told."""

    answer = forms.ChoiceField(
        label=_("What the reporter is told"),
        choices=[*ANSWERS.items()],
        widget=forms.RadioSelect,
        initial=Answer.DONE.value,
    )
    words = text(
        _("Something to add"),
        _("Do not tell who lives there, or that anybody does."),
        required=False,
        rows=3,
    )

    def given(self) -> dict[str, Any]:
        """As the action takes it."""
        return {
            "answer": Answer(self.cleaned_data["answer"]),
            "words": self.cleaned_data["words"],
        }
