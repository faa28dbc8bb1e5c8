"""The page language: what every Jinja template may use without importing it."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import reverse
from django.utils import translation
from jinja2 import BaseLoader, Environment, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

import thuisroute.desk
from thuisroute.project import writing

ICON_NAMES = Path(thuisroute.desk.__file__).parent / "styles" / "icons.txt"
ICON_SPRITE = "build/icons.svg"

FILTERS: dict[str, Callable[..., object]] = {
    "date": writing.date_text,
    "time": writing.time_text,
    "moment": writing.moment_text,
    "month": writing.month_text,
    "money": writing.money_text,
    "number": writing.number_text,
    "percent": writing.percent_text,
    "age": writing.age_on,
}


def environment(
    *, loader: BaseLoader, auto_reload: bool = False, **_of_django: object
) -> Environment:
    """Build the environment; a name that does not exist is an error, never a blank.

    What Django proposes besides loader and reloading is decided here.
    """
    made = Environment(
        loader=loader,
        auto_reload=auto_reload,
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    _speak(made)
    made.globals |= {
        "static": static,
        "url": url,
        "icon": icon,
        "csp_nonce": csp_nonce,
        "current_language": translation.get_language,
    }
    made.filters |= {name: _per_page(write) for name, write in FILTERS.items()}
    return made


def _per_page(write: Callable[..., object]) -> Callable[..., object]:
    """Keep Jinja from folding a fixed value into the language of whoever is first."""

    @pass_context
    def written(_page: Context, *given: object, **named: object) -> object:
        return write(*given, **named)

    return written


def _speak(made: Environment) -> None:
    install: Callable[..., None] = getattr(made, "install_gettext_callables")  # noqa: B009  added by the extension
    install(
        translation.gettext,
        translation.ngettext,
        newstyle=True,
        pgettext=translation.pgettext,
        npgettext=translation.npgettext,
    )


def url(name: str, *args: object, **kwargs: object) -> str:
    """Address of a named route."""
    return reverse(name, args=args or None, kwargs=kwargs or None)


@cache
def known_icons() -> frozenset[str]:
    """Names in the sprite; one per line of the desk's icon list."""
    return frozenset(ICON_NAMES.read_text(encoding="utf-8").split())


def icon(name: str) -> Markup:
    """Draw an icon from the sprite; it says nothing to a screen reader.

    Text beside it carries the meaning. An unknown name raises `LookupError`.
    """
    if name not in known_icons():
        raise LookupError(f"No icon {name!r}: add it to {ICON_NAMES.name}.")
    return Markup(
        '<svg class="tr-icon" aria-hidden="true" focusable="false" '
        'width="24" height="24"><use href="{}#{}"></use></svg>'
    ).format(static(ICON_SPRITE), name)


def csp_nonce(request: HttpRequest) -> str:
    """The nonce that the content security policy of this answer allows."""
    return str(getattr(request, "csp_nonce", ""))
