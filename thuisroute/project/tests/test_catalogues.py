"""A text without Dutch does not get past the check."""

from pathlib import Path

import pytest

from thuisroute.project import catalogues

PO = Path("desk/locale/nl/LC_MESSAGES/django.po")


@pytest.fixture
def program(tmp_path: Path) -> Path:
    context = tmp_path / "desk"
    (context / "templates").mkdir(parents=True)
    (context / "__init__.py").write_text("")
    (context / "verbs.py").write_text(
        "from django.utils.translation import gettext as _\n"
        'TITLE = _("Make an offer")\n'
        'MANY = ngettext("%(num)s home", "%(num)s homes", 2)\n'
    )
    (context / "templates" / "page.jinja").write_text('<p>{{ _("Good day") }}</p>')
    return tmp_path


def _translate(program: Path, english: str, dutch: str) -> None:
    file = program / PO
    before = file.read_text(encoding="utf-8")
    after = before.replace(
        f'msgid "{english}"\nmsgstr ""', f'msgid "{english}"\nmsgstr "{dutch}"'
    )
    assert after != before
    file.write_text(after, encoding="utf-8")


def test_texts_of_python_and_pages_are_found_and_missed(program: Path) -> None:
    assert sorted(catalogues.faults(program)) == [
        "desk: no Dutch for '%(num)s home'",
        "desk: no Dutch for 'Good day'",
        "desk: no Dutch for 'Make an offer'",
    ]


def test_extracting_keeps_what_was_translated(program: Path) -> None:
    catalogues.extract(program)
    _translate(program, "Good day", "Goedendag")
    (program / "desk" / "more.py").write_text('_("Something new")\n')
    catalogues.extract(program)
    text = (program / PO).read_text(encoding="utf-8")
    assert 'msgstr "Goedendag"' in text
    assert 'msgid "Something new"' in text


def test_a_text_that_nobody_shows_any_more_leaves_the_catalogue(
    program: Path,
) -> None:
    catalogues.extract(program)
    (program / "desk" / "templates" / "page.jinja").write_text("")
    catalogues.extract(program)
    assert "Good day" not in (program / PO).read_text(encoding="utf-8")


def test_extracting_again_changes_nothing(program: Path) -> None:
    assert catalogues.extract(program) == [program / PO]
    assert catalogues.extract(program) == []


def test_the_catalogue_holds_no_line_numbers_and_no_dates(program: Path) -> None:
    catalogues.extract(program)
    text = (program / PO).read_text(encoding="utf-8")
    assert "verbs.py" not in text
    assert "Date" not in text


def test_other_placeholders_in_the_dutch_are_a_fault(program: Path) -> None:
    (program / "desk" / "verbs.py").write_text('_("Until %(day)s")\n')
    catalogues.extract(program)
    _translate(program, "Until %(day)s", "Tot %(dag)s")
    assert "desk: other placeholders in the Dutch for 'Until %(day)s'" in (
        catalogues.faults(program)
    )


def test_uncertain_dutch_is_a_fault(program: Path) -> None:
    catalogues.extract(program)
    _translate(program, "Good day", "Goedenavond")
    file = program / PO
    text = file.read_text(encoding="utf-8")
    file.write_text(
        text.replace('msgid "Good day"', '#, fuzzy\nmsgid "Good day"'), encoding="utf-8"
    )
    assert "desk: uncertain Dutch for 'Good day'" in catalogues.faults(program)


def test_compiling_writes_what_django_reads(program: Path) -> None:
    catalogues.extract(program)
    (written,) = catalogues.compile_all(program)
    assert written == (program / PO).with_suffix(".mo")
    assert written.stat().st_size > 0


def test_the_texts_of_reasons_are_collected_though_rules_know_no_gettext() -> None:
    found = catalogues.texts(catalogues.PROGRAM / "exchange")
    assert "This cell may not be empty." in found


def test_one_text_has_one_dutch_in_every_context(program: Path) -> None:
    other = program / "homes"
    other.mkdir()
    (other / "__init__.py").write_text('_("Good day")\n')
    catalogues.extract(program)
    _translate(program, "Good day", "Goedendag")
    second = other / PO.relative_to("desk")
    text = second.read_text(encoding="utf-8")
    second.write_text(
        text.replace('msgstr ""\n', 'msgstr "Dag"\n').replace(
            'msgid ""\nmsgstr "Dag"', 'msgid ""\nmsgstr ""'
        ),
        encoding="utf-8",
    )
    told = "homes: other Dutch than in desk for 'Good day'"
    assert told in catalogues.faults(program)
    second.write_text(
        second.read_text(encoding="utf-8").replace('"Dag"', '"Goedendag"'),
        encoding="utf-8",
    )
    assert told not in catalogues.faults(program)


def test_a_sentence_that_stands_twice_is_told(program: Path) -> None:
    catalogues.extract(program)
    _translate(program, "Good day", "Goedendag")
    _translate(program, "Make an offer", "Doe een aanbod")
    file = program / PO
    text = file.read_text(encoding="utf-8")
    file.write_text(
        f'{text}\nmsgid "Good day"\nmsgstr "Dag"\n'
        '\nmsgctxt "evening"\nmsgid "Good day"\nmsgstr "Goedenavond"\n',
        encoding="utf-8",
    )
    told = [one for one in catalogues.faults(program) if "stands" in one]
    assert told == ['desk: stands 2 times: msgid "Good day"']


@pytest.mark.parametrize("dutch", ["Dag, jij", "Je aanbod", "Uw aanbod en jouw huis"])
def test_everybody_is_addressed_alike(program: Path, dutch: str) -> None:
    catalogues.extract(program)
    _translate(program, "Make an offer", dutch)
    assert "desk: Dutch that says je, not u, for 'Make an offer'" in catalogues.faults(
        program
    )


def test_the_english_of_another_text_in_dutch_is_a_fault(program: Path) -> None:
    other = "Everything stays as it is until somebody decides."
    (program / "desk" / "more.py").write_text(f'_("{other}")\n')
    catalogues.extract(program)
    _translate(program, other, "Tot iemand beslist blijft alles zoals het is.")
    _translate(program, "Good day", f"Goedendag.{other}")
    fault = "desk: English in the Dutch for 'Good day'"
    assert fault in catalogues.faults(program)
