"""What a concern asks of people, step by step."""

from django import forms
from django.utils.translation import gettext_lazy as _

from thuisroute.concerns.forms.asked import AskedForm
from thuisroute.concerns.rules.concern import MeasureKind
from thuisroute.concerns.words import ANSWERS, MEASURES, OUTCOMES, SOURCES
from thuisroute.guidance.rules.scaling import MOST_HOURS
from thuisroute.kernel.form_fields import day
from thuisroute.kernel.form_fields import words as text


class OpenForm(AskedForm):
    """A concern, as it was heard."""

    LEFT_OUT = frozenset({"urgency"})

    words = text(
        _("What was seen or heard"),
        _("Only what happened. Do not write down who reported it."),
    )
    source = forms.ChoiceField(label=_("Who reports it"), choices=[*SOURCES.items()])
    urgency = forms.ChoiceField(
        label=_("How soon something has to be done"), widget=forms.RadioSelect
    )
    on = day(_("On which day it was reported"))


class TakeForm(AskedForm):
    """What was done, and where the protocol goes from here."""

    LEFT_OUT = frozenset({"then"})

    on = day(_("On which day"))
    then = forms.ChoiceField(label=_("What comes next"), widget=forms.RadioSelect)
    words = text(_("In short"), required=False, rows=3)


class MoveForm(AskedForm):
    """Another day for the step that waits, and why."""

    to = day(
        _("By which day now"),
        _("The day that it had stays written down. You can move it back the same way."),
    )
    reason = text(_("Why"), rows=2)


class BackForm(AskedForm):
    """Why the last step is taken back."""

    reason = text(_("Why"), rows=2)


class AgainForm(AskedForm):
    """Which step, and why."""

    step = forms.ChoiceField(label=_("Which step"))
    reason = text(_("Why"), rows=2)


class MeasureForm(AskedForm):
    """What was agreed, who does it and by when."""

    kind = forms.ChoiceField(
        label=_("What kind of agreement"),
        choices=[*MEASURES.items()],
        widget=forms.RadioSelect,
        initial=MeasureKind.LIVING.value,
    )
    words = text(_("What was agreed"), rows=3)
    party = forms.ChoiceField(label=_("Who does it"))
    due_on = day(_("By when"))
    hours = forms.IntegerField(
        label=_("How many hours a month more"),
        help_text=_("Only for more support: it is asked of who decides on it at once."),
        min_value=1,
        max_value=MOST_HOURS,
        required=False,
    )
    return_on = day(
        _("Which day the resident comes home again"),
        _("Only for a place to stay: the municipality is asked for it at once."),
        required=False,
    )


class DoneForm(AskedForm):
    """An agreement that was carried out."""

    measure = forms.ChoiceField(label=_("Which agreement"))
    on = day(_("On which day"))
    words = text(_("In short"), required=False, rows=3)


class CancelForm(AskedForm):
    """An agreement that is not going to be carried out."""

    cancelled = forms.ChoiceField(label=_("Which agreement"))
    reason = text(_("Why"), rows=2)


class NoteForm(AskedForm):
    """Something to add, in one part of life."""

    domain = forms.ChoiceField(
        label=_("Which part of life it is about"),
        help_text=_("Only who reads about that part of life reads this."),
    )
    words = text(_("What you want to add"), rows=3)


class CloseConcernForm(AskedForm):
    """What came of it."""

    LEFT_OUT = frozenset({"answer"})

    outcome = forms.ChoiceField(
        label=_("What came of it"),
        choices=[*OUTCOMES.items()],
        widget=forms.RadioSelect,
    )
    words = text(_("In words"), rows=3)
    answer = forms.ChoiceField(
        label=_("What the reporter is told"),
        help_text=_("Never who lives there. The reporter reads it with a code."),
        choices=[*ANSWERS.items()],
    )
