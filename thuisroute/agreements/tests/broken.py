"""The Alkmaar pack with one thing spoilt, and where the check should point."""

import shutil
from dataclasses import dataclass
from pathlib import Path

PACK = Path(__file__).parents[3] / "regions" / "alkmaar"


@dataclass(frozen=True)
class Spoilt:
    """Replace `old` by `new` in a file; `code` is expected on the line with `at`."""

    file: str
    old: str
    new: str
    code: str
    at: str

    def make(self, folder: Path) -> tuple[Path, int]:
        """A copy of the pack with the edit; its path and the expected line."""
        pack = folder / "pack"
        shutil.copytree(PACK, pack)
        file = pack / self.file
        text = file.read_text(encoding="utf-8")
        assert self.old in text, f"{self.old!r} no longer stands in {self.file}"
        text = text.replace(self.old, self.new, 1)
        file.write_text(text, encoding="utf-8")
        lines = [n for n, one in enumerate(text.splitlines(), 1) if self.at in one]
        assert lines, f"{self.at!r} stands nowhere in {self.file}"
        return pack, lines[0]


def clock(old: str, new: str, code: str, at: str | None = None) -> Spoilt:
    """Something spoilt in clocks.yaml, expected where the new text stands."""
    return Spoilt("clocks.yaml", old, new, code, new if at is None else at)


ONE_MISTAKE = {
    # YAML itself
    "unclosed bracket": Spoilt(
        "sharing.yaml",
        "ground: contract",
        "ground: [contract",
        "yaml-syntax",
        "    to: ",
    ),
    "tab": clock("    within: P4W", "\twithin: P4W", "yaml-syntax", "\twithin: P4W"),
    "colon in text": Spoilt(
        "articles.yaml",
        "nl: De zorgaanbieder meldt",
        "nl: Let op: meldt",
        "yaml-syntax",
        "nl: Let op: meldt",
    ),
    "alias": clock("warn: P1W", "warn: *week", "alias"),
    "tag": clock("warn: P1W", "warn: !!python/name:os.system P1W", "tag"),
    "key twice": clock(
        "    within: P4W",
        "    within: P4W\n    within: P5W",
        "duplicate-key",
        "within: P5W",
    ),
    "section twice": Spoilt(
        "sharing.yaml",
        "consent:\n",
        "clocks: []\nconsent:\n",
        "duplicate-key",
        "clocks: []",
    ),
    "second document": Spoilt(
        "agreement.yaml", "words:\n", "---\nwords:\n", "too-deep", "---"
    ),
    "date that does not exist": Spoilt(
        "agreement.yaml", "2018-02-01", "2018-02-30", "wrong-value", "2018-02-30"
    ),
    # keys and types
    "unknown section": Spoilt(
        "homes.yaml",
        "products:\n",
        "produkts: []\nproducts:\n",
        "unknown-key",
        "produkts",
    ),
    "unknown key": clock(
        "    within: P4W", "    withn: P4W\n    within: P4W", "unknown-key", "withn:"
    ),
    "unknown key inside": clock(
        "only: {form: earn_in}", "onyl: {form: earn_in}", "unknown-key"
    ),
    "missing key": clock(
        "    fulfilled_by: plan.evaluated\n", "", "missing-key", "id: plan_evaluation"
    ),
    "number for text": Spoilt(
        "agreement.yaml",
        'version: "2018"',
        "version: 2018",
        "wrong-type",
        "version: 2018",
    ),
    "text for yes or no": clock("restart: false", "restart: never", "wrong-type"),
    "text for a list": Spoilt(
        "homes.yaml",
        "home_types: [dispersed, clustered]",
        "home_types: dispersed",
        "wrong-type",
        "home_types: dispersed",
    ),
    "text for a date": Spoilt(
        "agreement.yaml", "2018-02-01", "spring 2018", "wrong-type", "spring 2018"
    ),
    "code of three digits": Spoilt(
        "agreement.yaml", '"0361"', '"361"', "municipality-code", '"361"'
    ),
    "code without quotes": Spoilt(
        "agreement.yaml", '"0361"', "0361", "wrong-type", "0361"
    ),
    "capital in an id": clock("id: plan_evaluation", "id: Plan", "wrong-value"),
    "no offers": Spoilt(
        "route.yaml", "offers: 1", "offers: 0", "wrong-value", "offers: 0"
    ),
    # texts
    "no English": clock(
        "{nl: Halfjaarlijks evaluatiegesprek, en: Half-yearly review}",
        "{nl: Halfjaarlijks evaluatiegesprek}",
        "missing-language",
    ),
    "empty Dutch": Spoilt(
        "articles.yaml",
        "nl: Deze afspraken komen in het ondersteuningsplan te staan.",
        "nl: # none",
        "missing-language",
        "nl: # none",
    ),
    "blank Dutch": Spoilt(
        "articles.yaml",
        "nl: Deze afspraken komen in het ondersteuningsplan te staan.",
        'nl: "  "',
        "missing-language",
        'nl: "  "',
    ),
    # what is pointed at
    "unknown article": clock("article: 4d", "article: 4e", "unknown-article"),
    "unknown theme": Spoilt(
        "articles.yaml", 'theme: "7"', 'theme: "8"', "unknown-theme", 'theme: "8"'
    ),
    "unknown event": clock(
        "starts: home.allocated", "starts: home.alocated", "unknown-event"
    ),
    "unknown fulfilment": clock(
        "fulfilled_by: tenancy_review.held", "fulfilled_by: review", "unknown-event"
    ),
    "unknown stop": clock("until: lease.ended", "until: lease.end", "unknown-event"),
    "unknown role": clock("role: programme_manager", "role: manager", "unknown-role"),
    "unknown party kind": clock(
        "party_kind: transfer_point", "party_kind: transferpoint", "unknown-party-kind"
    ),
    "unknown life domain": Spoilt(
        "sharing.yaml", "- justice", "- law", "unknown-life-domain", "- law"
    ),
    "unknown ground": Spoilt(
        "sharing.yaml", "ground: contract", "ground: habit", "unknown-ground", "habit"
    ),
    "unknown lease form": Spoilt(
        "homes.yaml",
        "lease_forms: [earn_in]",
        "lease_forms: [earn-in]",
        "unknown-lease-form",
        "earn-in",
    ),
    "unknown home type": Spoilt(
        "homes.yaml",
        "[dispersed, clustered]",
        "[dispersed, flat]",
        "unknown-home-type",
        "flat",
    ),
    "unknown target group": Spoilt(
        "route.yaml",
        "target_groups: [youth_care, ",
        "target_groups: [youth, ",
        "unknown-target-group",
        "[youth, ",
    ),
    "unknown clock": Spoilt(
        "homes.yaml",
        "clock: conversion_decision",
        "clock: conversion",
        "unknown-clock",
        "clock: conversion",
    ),
    "unknown evidence": Spoilt(
        "homes.yaml", "[nuisance_reports, ", "[rumours, ", "unknown-evidence", "rumours"
    ),
    "unknown successor": Spoilt(
        "agreement.yaml",
        'merged_into: "1980"',
        'merged_into: "1981"',
        "unknown-municipality",
        '"1981"',
    ),
    "same id twice": clock(
        "id: plan_evaluation", "id: tenancy_review #2", "duplicate-id"
    ),
    "same article twice": Spoilt(
        "articles.yaml", "number: 5e", "number: 5d #2", "duplicate-id", "#2"
    ),
    # durations
    "no duration": clock("every: P6M", "every: 6 months", "duration-unreadable"),
    "zero": clock("every: P6M", "every: P0D", "duration-zero"),
    "negative": clock("within: P4W", "within: -P4W", "duration-negative"),
    "hours": clock("every: P6M", "every: PT12H", "duration-below-a-day"),
    "a lifetime": clock("every: P6M", "every: P60Y", "duration-too-long"),
    "warning too long": clock("warn: P1W", "warn: P5W", "warning-too-long"),
    "no term": clock("    within: P4W\n", "", "no-term", "id: neighbour_agreements"),
    "two terms": clock(
        "    before:", "    within: P8W\n    before:", "conflicting-terms", "before:"
    ),
    # clocks that cannot run
    "date the event has not": clock(
        "date: takes_effect_on", "date: takes_effect", "unknown-attribute"
    ),
    "attribute the event has not": clock(
        "only: {form: earn_in}", "only: {frm: earn_in}", "unknown-attribute"
    ),
    "form that is not there": clock(
        "only: {form: earn_in}", "only: {form: earnin}", "attribute-value"
    ),
    "outcome that is not there": clock(
        "[withdrawn, ", "[gone, ", "attribute-value", "[gone, "
    ),
    "limit on a date": clock(
        "only: {form: earn_in}", "only: {until: soon}", "attribute-value"
    ),
    "fulfils itself": clock(
        "    starts: home.allocated",
        "    starts: neighbour_agreements.recorded",
        "cycle",
    ),
    "events of region and dossier": clock(
        "fulfilled_by: agreement.evaluated",
        "fulfilled_by: plan.evaluated",
        "mixed-subjects",
        "starts: [agreement.adopted",
    ),
    "nobody": clock(
        "    responsible: {party_kind: transfer_point, role: programme_manager}\n",
        "",
        "nobody-responsible",
        "id: agreement_evaluation",
    ),
    "nobody named": clock(
        "responsible: {party_kind: transfer_point, role: programme_manager}",
        "responsible: # nobody",
        "nobody-responsible",
    ),
    "role of another party": clock(
        "{party_kind: transfer_point, role: programme_manager}",
        "{party_kind: transfer_point, role: care_manager}",
        "nobody-responsible",
    ),
    # sense
    "ends before it begins": Spoilt(
        "agreement.yaml",
        "valid_until:",
        "valid_until: 2017-12-31",
        "validity-reversed",
        "valid_until: 2017",
    ),
    "municipality ends first": Spoilt(
        "agreement.yaml",
        "since: 2022-01-01",
        "since: 2022-01-01, until: 2021-01-01",
        "validity-reversed",
        "until: 2021-01-01",
    ),
    "ages reversed": Spoilt(
        "route.yaml", "age_until: 27", "age_until: 17", "validity-reversed", "17"
    ),
    "own judge": Spoilt(
        "route.yaml",
        "weighed_by: {party_kind: transfer_point, role: mediator}",
        "weighed_by: {party_kind: care_provider, role: support_worker}",
        "same-person-weighs",
        "weighed_by:",
    ),
    "ladder loop": Spoilt(
        "homes.yaml",
        "converts_into: [regular]",
        "converts_into: [regular, earn_in]",
        "ladder-loop",
        "converts_into:",
    ),
    "ladder to nowhere": Spoilt(
        "homes.yaml",
        "converts_into: [regular]",
        "converts_into: [regular, own]",
        "unknown-lease-form",
        "converts_into:",
    ),
    "not on the ladder": Spoilt(
        "homes.yaml",
        "converts_into: [regular]",
        "converts_into: []",
        "not-on-ladder",
        "to_form:",
    ),
}
