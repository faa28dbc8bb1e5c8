"""Mistakes in what a pack asks: periods, clocks, people, ladder."""

from thuisroute.agreements.tests.spoilt import Spoilt, clock

IN_SENSE = {
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
    # rights of residents
    "answer too late": Spoilt(
        "sharing.yaml", "within: P1M", "within: P6W", "longer-than-the-law", "P6W"
    ),
    "extension too long": Spoilt(
        "sharing.yaml",
        "extension: P2M",
        "extension: P3M",
        "longer-than-the-law",
        "P3M",
    ),
    "handler without sight": Spoilt(
        "sharing.yaml",
        "handled_by: {party_kind: care_provider, role: care_manager}",
        "handled_by: {party_kind: care_provider, role: administrator}",
        "sees-no-dossier",
        "role: administrator",
    ),
    "handler who only reads": Spoilt(
        "sharing.yaml",
        "handled_by: {party_kind: care_provider, role: care_manager}",
        "handled_by: {party_kind: client_support, role: client_supporter}",
        "reads-only",
        "handled_by: {party_kind: client_support",
    ),
    "helper without sight": Spoilt(
        "sharing.yaml",
        "helped_by: {party_kind: client_support, role: client_supporter}",
        "helped_by: {party_kind: care_provider, role: administrator}",
        "sees-no-dossier",
        "role: administrator",
    ),
    "named by nobody": Spoilt(
        "sharing.yaml",
        "    legal_source: {law: Wmo 2015, article: 2.3.5}\n",
        "    legal_source: {law: Wmo 2015, article: 2.3.5}\n    named: true\n",
        "named-without-consent",
        "named: true",
    ),
    "stops nothing": Spoilt(
        "sharing.yaml",
        "extension: P2M",
        "extension: P2M\n    suspends: true",
        "nothing-to-suspend",
        "suspends: true",
    ),
    "right forgotten": Spoilt(
        "sharing.yaml",
        "  - id: erasure\n    source: AVG 17\n"
        "    handled_by: {party_kind: care_provider, role: care_manager}\n"
        "    recorded_by: {party_kind: care_provider, role: support_worker}\n"
        "    helped_by: {party_kind: client_support, role: client_supporter}\n"
        "    within: P1M\n    extension: P2M\n",
        "",
        "missing-right",
        "rights:",
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
    # consent
    "consent without a text": Spoilt(
        "consent.yaml",
        "- sharing: early_warning",
        "- sharing: mediation",
        "no-consent-text",
        "texts:",
    ),
    "usual longer than longest": Spoilt(
        "consent.yaml", "usual: P2Y", "usual: P5Y", "consent-term", "usual: P5Y"
    ),
    "name without consent": Spoilt(
        "sharing.yaml",
        "      domains: [registration, housing",
        "      domains: [identity, housing",
        "more-than-without-consent",
        "      domains: [identity, housing",
    ),
    "consent without consent": Spoilt(
        "sharing.yaml",
        "      ground: statutory_task",
        "      ground: consent",
        "not-without-consent",
        "      ground: consent",
    ),
}
