"""Invented content that shows every component of the look; no resident in it."""

from datetime import date, timedelta
from typing import Any

from django import forms

ARTICLE = {
    "number": "4a",
    "summary": "The association offers one home at a time and waits for the answer.",
    "source": "Example agreement, article 4a",
}


class ExampleForm(forms.Form):
    """One question of every kind."""

    name = forms.CharField(label="Name", help_text="As it stands on the lease.")
    day = forms.DateField(
        label="Day of the key",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    rooms = forms.IntegerField(label="Rooms", required=False, min_value=1)
    form = forms.ChoiceField(
        label="Form of the lease",
        choices=[("earn_in", "Earn-in lease"), ("own", "Own lease")],
    )
    answer = forms.ChoiceField(
        label="Does the resident accept?",
        help_text="A refusal needs a ground.",
        choices=[
            ("yes", "Yes, the resident accepts"),
            ("no", "No, the resident refuses"),
        ],
        widget=forms.RadioSelect,
    )
    needs = forms.MultipleChoiceField(
        label="What the home needs",
        required=False,
        choices=[
            ("ground", "Ground floor"),
            ("lift", "Lift"),
            ("quiet", "Quiet street"),
        ],
        widget=forms.CheckboxSelectMultiple,
    )
    note = forms.CharField(
        label="Explanation", required=False, widget=forms.Textarea(attrs={"rows": 4})
    )
    file = forms.FileField(label="Signed agreement", required=False)
    agreed = forms.BooleanField(label="The resident was present and agrees")


def sample(today: date) -> dict[str, Any]:
    """Invented content for each component, around `today`."""
    return {
        "today": today,
        "empty_form": ExampleForm(),
        "wrong_form": ExampleForm({"name": "", "day": "2026-13-40", "rooms": "0"}),
        "article_4a": ARTICLE,
        "stops": _stops(today),
        "entries": _entries(today),
        "columns": _columns(),
        "rows": _rows(today),
        "counts": {"done": 41, "done_late": 6, "overdue": 2, "open": 17},
        "dues": [
            (today + timedelta(days=24), "open"),
            (today + timedelta(days=3), "due_soon"),
            (today - timedelta(days=5), "overdue"),
            (today - timedelta(days=30), "done"),
            (today - timedelta(days=20), "done_late"),
            (today + timedelta(days=2), "waived"),
        ],
        "reasons_for": [
            {
                "kind": "fits",
                "text": "Rent is € 612,40; up to € 712,40 fits this income.",
            },
            {"kind": "fits", "text": "Ground floor, as the indication asks."},
            {
                "kind": "weighs",
                "text": "The neighbourhood is at its agreed share.",
                "article": ARTICLE,
            },
            {"kind": "fails", "text": "Another offer still runs.", "article": ARTICLE},
        ],
    }


def _stops(today: date) -> list[dict[str, Any]]:
    names = (
        "Registered",
        "Ready",
        "Home found",
        "Offer",
        "Intake",
        "Earn-in lease",
        "Review",
        "Own lease",
    )
    current = 5
    return [
        {
            "name": name,
            "state": "done"
            if place < current
            else "current"
            if place == current
            else "ahead",
            "on": today - timedelta(days=35 * (current - place))
            if place != current + 1
            else None,
        }
        for place, name in enumerate(names)
    ]


def _entries(today: date) -> list[dict[str, Any]]:
    return [
        {
            "on": today,
            "what": "Earn-in lease signed",
            "by": "Example Homes",
            "home": True,
        },
        {
            "on": today - timedelta(days=9),
            "what": "Intake held",
            "by": "Example Care",
            "note": "All three were there. The resident asked for a bicycle shed.",
        },
        {
            "on": today - timedelta(days=30),
            "what": "Offer accepted",
            "by": "Example Homes",
        },
        {
            "on": today - timedelta(days=120),
            "what": "Registered",
            "by": "Example Transfer Point",
        },
    ]


def _columns() -> list[dict[str, Any]]:
    return [
        {
            "key": "who",
            "label": "Resident",
            "sort": {"url": "?sort=who", "direction": None},
        },
        {"key": "what", "label": "What is due"},
        {
            "key": "due",
            "label": "Due",
            "kind": "due",
            "sort": {"url": "?sort=-due", "direction": "ascending"},
        },
        {"key": "party", "label": "With"},
        {"key": "days", "label": "Days open", "kind": "number"},
    ]


def _rows(today: date) -> list[dict[str, Any]]:
    cases = [
        (
            "Example A.",
            "Hold the half-yearly review",
            -5,
            "overdue",
            "Example Homes",
            187,
        ),
        ("Example B.", "Answer the offer", 3, "due_soon", "Example Care", 11),
        (
            "Example C.",
            "Record the neighbour agreements",
            24,
            "open",
            "Example Homes",
            4,
        ),
    ]
    return [
        {
            "url": "#lists",
            "state": state,
            "cells": {
                "who": who,
                "what": what,
                "due": (today + timedelta(days=days), state),
                "party": party,
                "days": opened,
            },
        }
        for who, what, days, state, party, opened in cases
    ]
