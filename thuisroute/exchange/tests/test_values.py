"""How a cell is read."""

from datetime import date

import pytest

from thuisroute.exchange.rules import values
from thuisroute.exchange.rules.formulas import harmless, is_formula


@pytest.mark.parametrize(
    ("read", "text", "value"),
    [
        (values.day, "31-03-2026", date(2026, 3, 31)),
        (values.day, "1/3/2026", date(2026, 3, 1)),
        (values.day, "2026-03-31", date(2026, 3, 31)),
        (values.day, "2026-03-31 00:00:00", date(2026, 3, 31)),
        (values.day, "46112", date(2026, 3, 31)),
        (values.cents, "712,40", 71240),
        (values.cents, "712.40", 71240),
        (values.cents, "712.4", 71240),
        (values.cents, "€ 1.712,40", 171240),
        (values.cents, "1.712", 171200),
        (values.cents, "712,-", 71200),
        (values.cents, "712", 71200),
        (values.yes_or_no, "ja", True),
        (values.yes_or_no, "Nee", False),
        (values.yes_or_no, "true", True),
        (values.postcode, "1811ab", "1811 AB"),
        (values.bsn, "999900006", "999900006"),
        (values.number(1, 9), "3,0", 3),
        (values.one_of({"Verspreid in de wijk": "dispersed"}), "verspreid in de WIJK",
         "dispersed"),
        (values.several(values.number(1, 9)), "1, 2 | 2", [1, 2]),
    ],
)  # fmt: skip
def test_a_cell_is_read_as_it_was_meant(
    read: values.Reader, text: str, value: object
) -> None:
    assert read(text) == value


@pytest.mark.parametrize(
    ("read", "text", "said"),
    [
        (values.day, "31-02-2026", "is not on the calendar. Check day and month."),
        (values.day, "31 maart", "is no date. Write it as 31-03-2026"),
        (values.day, "60", "is no date. Write it as 31-03-2026"),
        (values.cents, "veel", "is no amount of money. Write it as 712,40."),
        (values.cents, "99999999999", "is more money than can be right."),
        (values.number(1, 9), "12", "must be a whole number from"),
        (values.number(1, 9), "٣", "must be a whole number from"),
        (values.yes_or_no, "misschien", "must be ja or nee."),
        (values.postcode, "0811 AB", "is no postcode. Write it as 1234 AB."),
        (values.text_of(2), "drie", "Use at most %(most)s characters"),
        (values.one_of({"shelter": "shelter"}), "sheltr", "Did you mean “%(near)s”?"),
        (values.one_of({"shelter": "shelter"}), "iets", "Choose from: %(choices)s."),
    ],
)  # fmt: skip
def test_a_wrong_cell_is_answered_with_what_to_type(
    read: values.Reader, text: str, said: str
) -> None:
    with pytest.raises(values.WrongValueError) as wrong:
        read(text)
    assert said in wrong.value.reason.text


def test_a_wrong_citizen_service_number_is_not_repeated() -> None:
    with pytest.raises(values.WrongValueError) as wrong:
        values.bsn("999900007")
    assert wrong.value.reason.values == ()


@pytest.mark.parametrize(
    ("text", "formula"),
    [
        ("=1+1", True), ("=cmd|'/c calc'!A1", True), ("@SUM(A1)", True),
        ("+A1", True), ("-A1", True), ("-", False), ("-12,50", False),
        ("+31 6 12345678", False), ("1-2", False), ("De Linde", False),
    ],
)  # fmt: skip
def test_formulas_are_told_from_numbers_and_telephone_numbers(
    text: str,
    formula: object,
) -> None:
    assert is_formula(text) is formula


def test_what_is_written_out_is_never_executed() -> None:
    assert harmless("=1+1") == "'=1+1"
    assert harmless("Linde 3") == "Linde 3"
