"""Mistakes in the writing: YAML, keys, types and texts."""

from thuisroute.agreements.tests.spoilt import Spoilt, clock

IN_SHAPE = {
    # YAML itself
    "unclosed bracket": Spoilt(
        "sharing.yaml",
        "ground: contract",
        "ground: [contract",
        "yaml-syntax",
        "    legal_source: ",
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
        "consent.yaml",
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
}
