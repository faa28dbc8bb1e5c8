"""The components say in words what they show, and escape what they are given."""

from datetime import date

import pytest
from django import forms
from django.template import engines
from django.template.backends.jinja2 import Jinja2
from django.template.loader import render_to_string
from django.utils import translation

from thuisroute.desk.samples import sample
from thuisroute.desk.tests.shell import SHELL

TODAY = date(2026, 11, 22)
EVIL = '"><script>x</script>'
ERROR_PAGES = ("400", "403", "404", "409", "429", "500", "503")


@pytest.fixture(autouse=True)
def english() -> object:
    with translation.override("en"):
        yield


def draw(file: str, call: str, **values: object) -> str:
    """Draw one macro as a page would; spaces between tags are folded."""
    backend = engines["jinja2"]
    assert isinstance(backend, Jinja2)
    name = call.split("(", maxsplit=1)[0]
    page = f'{{% from "components/{file}.jinja" import {name} %}}{{{{ {call} }}}}'
    return " ".join(backend.env.from_string(page).render(**values).split())


class Questions(forms.Form):
    name = forms.CharField(help_text="As on the lease.")
    note = forms.CharField(required=False, widget=forms.Textarea)
    answer = forms.ChoiceField(
        choices=[("yes", "Yes"), ("no", "No")], widget=forms.RadioSelect
    )
    agreed = forms.BooleanField()


def test_label_help_error_and_answer_stand_in_that_order() -> None:
    page = draw("forms", 'field(form["name"])', form=Questions({"name": ""}))
    places = [page.index(part) for part in ("<label", "_helptext", "_error", "<input")]
    assert places == sorted(places)
    assert 'aria-describedby="id_name_helptext id_name_error"' in page
    assert 'aria-invalid="true"' in page


def test_what_was_typed_is_kept_and_escaped() -> None:
    page = draw("forms", 'field(form["name"])', form=Questions({"name": EVIL}))
    assert "&lt;script&gt;" in page
    assert "<script>" not in page


def test_a_question_that_may_stay_empty_says_so() -> None:
    assert "(optional)" in draw("forms", 'field(form["note"])', form=Questions())
    assert "(optional)" not in draw("forms", 'field(form["name"])', form=Questions())


def test_choices_are_a_group_with_a_legend() -> None:
    page = draw("forms", 'field(form["answer"])', form=Questions({}))
    assert "<fieldset" in page
    assert "<legend>" in page
    assert 'aria-describedby="id_answer_error"' in page
    assert page.count('type="radio"') == 2


def test_the_summary_links_to_every_answer_that_needs_attention() -> None:
    page = draw("forms", "error_summary(form)", form=Questions({}))
    assert "3 answers need your attention" in page
    for name in ("name", "answer", "agreed"):
        assert f'href="#id_{name}"' in page


def test_without_mistakes_there_is_no_summary() -> None:
    assert draw("forms", "error_summary(form)", form=Questions()) == ""


@pytest.mark.parametrize(
    ("days", "code", "words"),
    [
        (0, "due_soon", "today"),
        (1, "due_soon", "tomorrow"),
        (12, "open", "in 12 days"),
        (-1, "overdue", "1 day late"),
        (-5, "overdue", "5 days late"),
    ],
)
def test_a_due_date_tells_how_far_away_it_is(days: int, code: str, words: str) -> None:
    due = date.fromordinal(TODAY.toordinal() + days)
    page = draw("status", "due_date(due, code, today)", due=due, code=code, today=TODAY)
    assert words in page
    assert f'datetime="{due.isoformat()}"' in page


def test_a_state_is_an_icon_and_a_word() -> None:
    page = draw("status", 'state("overdue")')
    assert "Overdue" in page
    assert "<svg" in page


def test_an_article_opens_without_a_script() -> None:
    ref = {"number": "4a", "summary": EVIL, "source": "Example"}
    page = draw("agreement", "article(ref)", ref=ref)
    assert "<details" in page
    assert "Why? Article 4a" in page
    assert "<script>" not in page


def test_a_reason_says_in_words_whether_it_fits() -> None:
    items = [{"kind": "fits", "text": "A"}, {"kind": "fails", "text": "B"}]
    page = draw("agreement", "reasons(items)", items=items)
    assert "Fits:" in page
    assert "Does not fit:" in page


def test_the_compliance_bar_has_a_title_a_description_and_a_table() -> None:
    counts = {"done": 3, "done_late": 1, "overdue": 0, "open": 0}
    page = draw("agreement", 'compliance("Article 4a", counts)', counts=counts)
    assert "<title>Article 4a</title>" in page
    assert "<desc>Done in time: 3" in page
    assert "75%" in page
    assert page.count('height="28"') == 2


def test_compliance_of_nothing_divides_by_nothing() -> None:
    counts = dict.fromkeys(("done", "done_late", "overdue", "open"), 0)
    page = draw("agreement", 'compliance("Article 4a", counts)', counts=counts)
    assert 'height="28"' not in page


def test_the_current_stop_of_the_route_is_announced() -> None:
    stops = [
        {"name": "Ready", "state": "done", "on": TODAY},
        {"name": "Offer", "state": "current", "on": None},
        {"name": "Home", "state": "ahead"},
    ]
    page = draw("route", "route_line(stops)", stops=stops)
    assert page.count('aria-current="step"') == 1
    assert "you are here" in page
    assert "still ahead" in page


def test_a_list_is_a_table_with_real_links_and_labels_for_a_phone() -> None:
    columns = [
        {"key": "who", "label": "Who"},
        {"key": "due", "label": "Due", "kind": "due"},
    ]
    rows = [
        {
            "url": "/r/1",
            "state": "overdue",
            "cells": {"who": EVIL, "due": (TODAY, "overdue")},
        }
    ]
    page = draw(
        "lists",
        'worklist("Work", columns, rows, today)',
        columns=columns,
        rows=rows,
        today=TODAY,
    )
    assert '<th scope="row"><a href="/r/1">' in page
    assert 'data-label="Due"' in page
    assert 'class="is-overdue"' in page
    assert "<script>" not in page


def test_a_sorted_column_tells_its_direction() -> None:
    sort = {"url": "?sort=-who", "direction": "ascending"}
    page = draw(
        "lists",
        'worklist("Work", columns, rows)',
        columns=[{"key": "who", "label": "Who", "sort": sort}],
        rows=[],
    )
    assert 'aria-sort="ascending"' in page


def test_a_masked_value_keeps_its_end_only() -> None:
    page = draw("page", 'masked("999990019")')
    assert "99999" not in page
    assert "019" in page


def test_a_form_of_one_button_carries_its_key() -> None:
    page = draw("actions", 'action_form("/x", "Do", "", "key-1")')
    assert '<input type="hidden" name="once" value="key-1">' in page


@pytest.mark.parametrize("status", ERROR_PAGES)
def test_an_error_page_needs_no_request_and_no_context(status: str) -> None:
    page = render_to_string(f"desk/errors/{status}.jinja")
    assert page.count("<h1>") == 1
    assert "<form" not in page


def test_the_page_of_components_draws_everything() -> None:
    page = render_to_string("desk/components.jinja", SHELL | sample(TODAY))
    assert page.count("<main") == 1
    assert 'aria-current="page"' in page
