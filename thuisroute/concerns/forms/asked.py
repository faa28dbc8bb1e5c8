"""A form whose answers to choose from follow from the agreement and from the file."""

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from django import forms

from thuisroute.kernel.transitions import NOT_ANY_MORE
from thuisroute.kernel.web import sentence

# Per question the answers there are now.
Asked = Mapping[str, Sequence[tuple[str, str]]]


class AskedForm(forms.Form):
    """`LEFT_OUT`: questions that are not asked without an answer to choose; any other
    stays, so that nothing is sent without it."""

    LEFT_OUT: ClassVar[frozenset[str]] = frozenset()

    def __init__(
        self,
        *args: Any,  # noqa: ANN401 - Django's own arguments
        asked: Asked,
        **kwargs: Any,  # noqa: ANN401 - Django's own arguments
    ) -> None:
        super().__init__(*args, **kwargs)
        for name, choices in asked.items():
            if name not in self.fields:
                continue
            if choices or name not in self.LEFT_OUT:
                self.fields[name].choices = choices  # type: ignore[attr-defined]  # these are choice fields
            else:
                del self.fields[name]


def of_an_old_page() -> AskedForm:
    """In place of a form that cannot be sent any more."""
    form = AskedForm({}, asked={})
    form.add_error(None, sentence(NOT_ANY_MORE))
    return form
