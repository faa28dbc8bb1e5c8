"""The style sheet, icons and fonts that a browser gets. Needs `npm ci`."""

import json
import re
from pathlib import Path

import pytest

from thuisroute.project import assets

OPEN_LICENCES = {"EUPL-1.2", "MIT", "OFL-1.1", "Apache-2.0", "BSD-3-Clause", "ISC"}


@pytest.fixture(scope="module")
def css() -> str:
    return assets.stylesheet(assets.ROOT, assets.STYLES)


def _lock() -> dict[str, dict[str, str]]:
    text = (assets.ROOT / "package-lock.json").read_text(encoding="utf-8")
    packages: dict[str, dict[str, str]] = json.loads(text)["packages"]
    return packages


def test_building_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    first = assets.build(into=tmp_path / "one")
    second = assets.build(into=tmp_path / "two")
    assert [file.name for file in first] == [file.name for file in second]
    for one, two in zip(first, second, strict=True):
        assert one.read_bytes() == two.read_bytes()


def test_every_package_has_an_open_licence() -> None:
    refused = {
        name: package.get("license")
        for name, package in _lock().items()
        if package.get("license") not in OPEN_LICENCES
    }
    assert refused == {}


def test_the_licence_in_the_package_is_the_one_in_the_lock() -> None:
    for name in assets.dependencies(assets.ROOT):
        file = assets.ROOT / "node_modules" / name / "package.json"
        stated = json.loads(file.read_text(encoding="utf-8"))["license"]
        assert stated == _lock()[f"node_modules/{name}"]["license"]


def test_no_house_style_of_a_government_is_installed() -> None:
    houses = ("rijkshuisstijl", "amsterdam", "utrecht/design-tokens")
    assert [n for n in _lock() if any(house in n for house in houses)] == []


def test_the_lock_records_no_download_address() -> None:
    assert [n for n, package in _lock().items() if "resolved" in package] == []


def test_every_design_token_in_use_has_a_value(css: str) -> None:
    declared = set(re.findall(r"(--[\w-]+):", css))
    required = set(re.findall(r"var\((--(?:basis|voorbeeld|thuisroute)-[\w-]+)\)", css))
    assert required - declared == set()


def test_only_tokens_in_use_are_shipped(css: str) -> None:
    assert "--lux-" not in css
    assert css.count("--basis-") < 2000


def test_every_font_that_the_styles_ask_for_is_copied(css: str) -> None:
    asked = set(re.findall(r'url\("fonts/([^"]+)"\)', css))
    assert asked == set(assets.fonts(assets.ROOT))


def test_the_style_sheet_fetches_nothing_from_elsewhere(css: str) -> None:
    assert re.findall(r"url\((?!\"fonts/)", css) == []
    assert "@import" not in css
    assert "sourceMappingURL" not in css


def test_the_sprite_has_a_symbol_for_every_name_in_the_list() -> None:
    names = (assets.STYLES / "icons.txt").read_text(encoding="utf-8").split()
    drawn = re.findall(
        r'<symbol id="([^"]+)"', assets.sprite(assets.ROOT, assets.STYLES)
    )
    assert drawn == sorted(names)
    assert len(set(names)) == len(names)


def test_tokens_are_kept_through_other_tokens_and_the_rest_goes() -> None:
    tokens = ".x { --a: var(--b); --b: 1px; --c: 2px; }"
    assert assets.pruned_tokens(tokens, "p{margin:var(--a)}") == (
        ".thuisroute-theme{--a:var(--b);--b:1px;}"
    )
