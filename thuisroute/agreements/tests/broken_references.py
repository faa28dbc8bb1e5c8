"""Mistakes in what is pointed at, and in names that stand twice."""

from thuisroute.agreements.tests.spoilt import Spoilt, clock

IN_REFERENCES = {
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
    "unknown right": Spoilt(
        "sharing.yaml",
        "- id: erasure",
        "- id: forgetting",
        "unknown-right",
        "id: forgetting",
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
    "unknown class of record": Spoilt(
        "sharing.yaml",
        "keep: housing_request",
        "keep: housing_requests",
        "unknown-class-of-record",
        "housing_requests",
    ),
    "unknown state of a decision": Spoilt(
        "retention.yaml",
        "decided: open",
        "decided: soon",
        "unknown-state-of-a-decision",
        "soon",
    ),
    "unknown closing event": Spoilt(
        "retention.yaml",
        "starts: [lease.ended, referral.closed]",
        "starts: [lease.finished, referral.closed]",
        "unknown-event",
        "lease.finished",
    ),
    "closing limited by what the event does not carry": Spoilt(
        "retention.yaml",
        "only: {target_group: youth_care}",
        "only: {answer: youth_care}",
        "unknown-attribute",
        "only: {answer",
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
}
