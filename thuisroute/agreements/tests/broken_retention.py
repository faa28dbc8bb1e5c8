"""Terms of keeping that cannot be counted, or that nobody has."""

from thuisroute.agreements.tests.spoilt import Spoilt

FILE = "retention.yaml"

IN_RETENTION = {
    "kept for an unknown time": Spoilt(
        FILE, "- id: technical\n", "- id: machinery\n    elsewhere: true\n",
        "missing-record-class", "retention:",
    ),
    "no term": Spoilt(FILE, "    term: P15Y\n", "", "missing-key", "id: wmo_file"),
    "no source": Spoilt(
        FILE, "{law: NEN 7513, article: bewaren van logging}", "{law: NEN 7513}",
        "missing-key", "{law: NEN 7513}",
    ),
    "a term of nothing": Spoilt(
        FILE, "term: P15Y", "term: P0D", "duration-zero", "term: P0D"
    ),
    "from an event and from another class": Spoilt(
        FILE, "    term: P15Y\n", "    term: P15Y\n    after: [tenancy]\n",
        "conflicting-moments", "after: [tenancy]",
    ),
    "stopped but never started": Spoilt(
        FILE, "    term: P1Y\n", "    term: P1Y\n    stopped_by: lease.started\n",
        "conflicting-moments", "stopped_by: lease.started",
    ),
    "a class of nobody": Spoilt(
        FILE, "    term: P7Y\n    elsewhere: true\n", "    term: P7Y\n",
        "unused-record-class", "id: tenancy_financial",
    ),
    "in the place of another for whom": Spoilt(
        FILE,
        "    when_ever: {event: referral.registered, "
        "only: {target_group: youth_care}}\n",
        "", "no-condition", "in_place_of: wmo_file",
    ),
    "classes that wait for each other": Spoilt(
        FILE, "after: [housing_request, tenancy]", "after: [housing_request, dossier]",
        "retention-cycle", "after: [housing_request, dossier]",
    ),
}  # fmt: skip
