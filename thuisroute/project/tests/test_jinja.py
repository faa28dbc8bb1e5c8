"""The page language refuses mistakes and escapes what people typed."""

import pytest
from django.template import engines
from django.template.backends.jinja2 import Jinja2
from django.utils import translation
from jinja2 import Environment, UndefinedError


@pytest.fixture
def pages() -> Environment:
    backend = engines["jinja2"]
    assert isinstance(backend, Jinja2)
    return backend.env


def test_a_name_that_does_not_exist_is_an_error(pages: Environment) -> None:
    with pytest.raises(UndefinedError):
        pages.from_string("{{ nobody }}").render()


def test_what_a_person_typed_is_escaped(pages: Environment) -> None:
    page = pages.from_string("{{ typed }}").render(typed="<script>x</script>")
    assert page == "&lt;script&gt;x&lt;/script&gt;"


def test_what_is_filled_into_a_translated_sentence_is_escaped(
    pages: Environment,
) -> None:
    page = pages.from_string('{{ _("Untranslated %(name)s", name=name) }}')
    assert page.render(name="<b>") == "Untranslated &lt;b&gt;"


def test_an_icon_is_silent_for_screen_readers(pages: Environment) -> None:
    drawn = pages.from_string('{{ icon("home") }}').render()
    assert 'aria-hidden="true"' in drawn
    assert "build/icons.svg#home" in drawn


def test_an_unknown_icon_names_the_list_to_add_it_to(pages: Environment) -> None:
    with pytest.raises(LookupError, match=r"icons\.txt"):
        pages.from_string('{{ icon("unicorn") }}').render()


def test_money_follows_the_language_of_the_page(pages: Environment) -> None:
    page = pages.from_string("{{ 71240|money }}")
    with translation.override("nl"):
        assert page.render() == "€\N{NO-BREAK SPACE}712,40"
    with translation.override("en"):
        assert page.render() == "€712.40"
