"""The colours of the theme can be read: WCAG 2.2 AA, computed from the token values."""

import re

import pytest

from thuisroute.project import assets

TEXT = 4.5
SHAPE = 3.0

_DECLARED = re.compile(r"(--[\w-]+):\s*([^;]+);")
_FAMILIES = ("violet", "grijs", "rood", "oranje", "geel", "groen", "blauw")


def _tokens() -> dict[str, str]:
    text = (assets.STYLES / "theme.css").read_text(encoding="utf-8")
    theme = text.split(".thuisroute-theme--resident")[0]
    return dict(_DECLARED.findall(theme))


TOKENS = _tokens()


def _colour(name: str) -> str:
    value = TOKENS[name]
    reference = re.fullmatch(r"var\((--[\w-]+)\)", value)
    return _colour(reference[1]) if reference else value


def _luminance(colour: str) -> float:
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Ratio of two colours, from 1 (the same) to 21 (black on white)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _scale(family: str, step: int) -> str:
    return f"--voorbeeld-kleuren-{family}-{step}"


PAIRS = [
    ("--thuisroute-ink", "--thuisroute-paper", TEXT),
    ("--thuisroute-ink-soft", "--thuisroute-paper", TEXT),
    ("--thuisroute-ink-soft", "--thuisroute-surface", TEXT),
    ("--thuisroute-ink-soft", _scale("violet", 50), TEXT),
    ("--thuisroute-route", "--thuisroute-paper", TEXT),
    ("--thuisroute-route", _scale("violet", 50), TEXT),
    ("--thuisroute-home", "--thuisroute-surface", TEXT),
    ("--thuisroute-brick-500", "--thuisroute-paper", TEXT),
    ("--thuisroute-brick-600", "--thuisroute-brick-100", TEXT),
    (_scale("violet", 200), _scale("violet", 600), TEXT),
    (_scale("grijs", 500), _scale("grijs", 100), TEXT),
    ("--thuisroute-ink", _scale("geel", 300), TEXT),
    # The colours of a share, which repeat its words.
    *(
        ("--thuisroute-ink", _scale(family, step), TEXT)
        for family, step in (
            ("groen", 100),
            ("geel", 100),
            ("oranje", 200),
            ("rood", 200),
            ("grijs", 50),
        )
    ),
    # The dotted part of the line still ahead is named in words beside it.
    (_scale("violet", 400), "--thuisroute-paper", SHAPE),
    (_scale("rood", 400), "--thuisroute-surface", SHAPE),
    (_scale("groen", 400), "--thuisroute-surface", SHAPE),
    (_scale("oranje", 400), "--thuisroute-surface", SHAPE),
    *((_scale(family, 600), _scale(family, 100), TEXT) for family in _FAMILIES),
    *((_scale(family, 500), _scale(family, 50), TEXT) for family in _FAMILIES),
    *((_scale(family, 400), "--voorbeeld-kleuren-wit", TEXT) for family in _FAMILIES),
]


@pytest.mark.parametrize(("front", "back", "least"), PAIRS)
def test_what_is_read_stands_out_from_what_it_stands_on(
    front: str, back: str, least: float
) -> None:
    assert contrast(_colour(front), _colour(back)) >= least


def test_black_on_white_is_twenty_one() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
