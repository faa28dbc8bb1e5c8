"""Foreign keys follow the route, and history is never rewritten."""

from collections.abc import Iterator

import pytest
from django.apps import apps
from django.conf import settings
from django.db import connection
from django.db.models import Field, ForeignObject, Model

ORDER = {label: place for place, label in enumerate(settings.CONTEXTS)}
SIBLINGS = {frozenset({"referrals", "homes"})}


def own_models() -> Iterator[type[Model]]:
    for model in apps.get_models():
        if model._meta.app_label in ORDER:
            yield model


@pytest.mark.parametrize(
    "model", list(own_models()), ids=lambda model: model._meta.label
)
def test_foreign_keys_point_up_the_route(model: type[Model]) -> None:
    here = model._meta.app_label
    for field in model._meta.get_fields():
        if not isinstance(field, ForeignObject):
            continue
        there = field.related_model._meta.app_label
        assert ORDER[there] <= ORDER[here], f"{field.name} points down to {there}"
        assert frozenset({here, there}) not in SIBLINGS
        assert field.remote_field.related_name == "+", f"{field.name} opens a way back"


@pytest.mark.parametrize(
    "model", list(own_models()), ids=lambda model: model._meta.label
)
def test_constraints_are_named_as_sentences(model: type[Model]) -> None:
    for constraint in model._meta.constraints:
        assert constraint.name.count("_") >= 2


def test_every_table_about_a_person_has_a_forced_wall(as_owner: None, db: None) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT c.relname FROM pg_class c "
            "JOIN pg_namespace n ON n.oid = c.relnamespace "
            "WHERE n.nspname = 'public' AND c.relkind = 'r' "
            "AND NOT (c.relrowsecurity AND c.relforcerowsecurity) "
            "AND (c.relname = 'residents_resident' OR EXISTS ("
            "SELECT FROM pg_attribute a WHERE a.attrelid = c.oid "
            "AND a.attname = 'resident_id' AND NOT a.attisdropped))"
        )
        assert cursor.fetchall() == []


def test_people_data_carries_its_region_or_its_resident() -> None:
    for model in own_models():
        names = {
            field.attname
            for field in model._meta.get_fields()
            if isinstance(field, Field)
        }
        if "resident_id" in names:
            continue
        assert not names & {"birth_date", "family_name"} or model.__name__ == "Identity"
