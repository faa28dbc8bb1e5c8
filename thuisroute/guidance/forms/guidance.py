"""Decisions on support and goals, as people type them."""

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from thuisroute.guidance.rules.deciding import MOST_HOURS, Granted, Per
from thuisroute.guidance.rules.lifecycle import MOVES, GoalState
from thuisroute.guidance.rules.planning import GoalTerms, Outcome
from thuisroute.guidance.words import MOVE_WORDS, OUTCOMES, PERIODS
from thuisroute.kernel.form_fields import Given, day, words
from thuisroute.sharing.words import DOMAINS
from thuisroute.tenancies.rules.reviewing import DOMAINS as SUBJECTS

Choices = list[tuple[str, str]]


def subjects(among: frozenset[str]) -> Choices:
    """The life domains of a plan, as far as shared, in their usual order."""
    return [(one.value, str(DOMAINS[one])) for one in SUBJECTS if one in among]


class IndicationForm(forms.Form):
    """What the letter of the municipality says."""

    kind = forms.ChoiceField(label=_("Kind of indication"))
    product = forms.ChoiceField(label=_("Product"), required=False)
    letter_on = day(_("Date of the letter"))
    letter_reference = forms.CharField(
        label=_("Reference of the letter"), max_length=60
    )
    domains = forms.MultipleChoiceField(
        label=_("In which life domains support is needed"),
        widget=forms.CheckboxSelectMultiple,
    )
    hours = forms.IntegerField(
        label=_("Hours of support"), min_value=1, max_value=MOST_HOURS[Per.MONTH]
    )
    per = forms.ChoiceField(
        label=_("Counted by"),
        choices=[(one.value, PERIODS[one]) for one in Per],
        widget=forms.RadioSelect,
        initial=Per.MONTH.value,
    )
    starts_on = day(_("First day of the support"))
    until = day(
        _("Last day of the support"),
        _("Leave this open when the letter names no last day."),
        required=False,
    )

    def __init__(
        self,
        *given: Given,
        kinds: Choices,
        products: Choices,
        domains: Choices,
        **named: Given,
    ) -> None:
        super().__init__(*given, **named)
        nothing = ("", gettext("Not named in the letter"))
        offered = {
            "kind": kinds,
            "product": [nothing, *products],
            "domains": domains,
        }
        for name, choices in offered.items():
            self.fields[name].choices = choices  # type: ignore[attr-defined]  # these are choice fields

    def granted(self) -> Granted:
        """Of what was typed."""
        given = self.cleaned_data | {"domains": tuple(self.cleaned_data["domains"])}
        return Granted(**given)


class GoalForm(forms.Form):
    """One goal, written with the resident."""

    domain = forms.ChoiceField(label=_("Life domain"))
    wanted = words(
        _("What does the resident want to reach?"),
        _("In the resident's own words."),
        rows=3,
    )
    seen_by = words(
        _("How does the resident see that it is reached?"),
        _("Something that the resident can notice or count."),
        rows=3,
    )
    who_does_what = words(_("Who does what?"), rows=3)
    due_on = day(_("By when?"))

    def __init__(self, *given: Given, domains: Choices, **named: Given) -> None:
        super().__init__(*given, **named)
        self.fields["domain"].choices = domains  # type: ignore[attr-defined]  # a choice field

    def terms(self) -> GoalTerms:
        """Of what was typed."""
        return GoalTerms(**self.cleaned_data)


class MoveForm(forms.Form):
    """What became of a goal."""

    to = forms.ChoiceField(label=_("How does it stand?"), widget=forms.RadioSelect)
    reason = words(
        _("Why is it let go?"),
        _("Only when the goal is let go."),
        required=False,
        rows=3,
    )

    def __init__(self, *given: Given, state: str, **named: Given) -> None:
        super().__init__(*given, **named)
        possible = MOVES[GoalState(state)]
        self.fields["to"].choices = [  # type: ignore[attr-defined]  # a choice field
            (one.value, MOVE_WORDS[one]) for one in GoalState if one in possible
        ]


class ExploreForm(forms.Form):
    """What came of asking."""

    outcome = forms.ChoiceField(
        label=_("What came of it?"),
        choices=[(one.value, OUTCOMES[one]) for one in Outcome],
        widget=forms.RadioSelect,
    )
    words = words(_("What was said about it?"), required=False, rows=3)
