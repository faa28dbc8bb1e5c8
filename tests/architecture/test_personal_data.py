"""Nothing about a person is kept without purpose, ground, term and end (P3)."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from django.db import connection

from tests.architecture.personal_data import unaccounted, unfounded, without_end
from thuisroute.agreements.packs.loading import load
from thuisroute.agreements.rules.sharing import LifeDomain
from thuisroute.kernel.catalogue import catalogue
from thuisroute.kernel.personal import Catalogue, PersonalTable

# Norms keep nothing of anybody; each region that adopts one is asked itself.
REGIONS = Path(__file__).parents[2] / "regions"
PACKS = sorted(head.parent for head in REGIONS.glob("*/agreement.yaml"))
COLUMNS = """
    SELECT c.relname, array_agg(a.attname::text ORDER BY a.attnum)
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND a.attnum > 0
      AND NOT a.attisdropped
    GROUP BY c.relname
"""
# Child, parent, and whether the child's row can stand without the parent.
POINTERS = """
    SELECT k.conrelid::regclass::text, k.confrelid::regclass::text,
           array_agg(a.attname::text), bool_and(a.attnotnull)
    FROM pg_constraint k JOIN pg_attribute a
      ON a.attrelid = k.conrelid AND a.attnum = ANY (k.conkey)
    WHERE k.contype = 'f' GROUP BY k.oid
"""


@pytest.fixture
def database(db: None) -> dict[str, Sequence[str]]:
    with connection.cursor() as cursor:
        cursor.execute(COLUMNS)
        return dict(cursor.fetchall())


def without(table: str) -> Catalogue:
    whole = catalogue()
    return replace(whole, tables=[one for one in whole.tables if one.table != table])


def test_every_column_of_the_database_is_accounted_for(
    database: Mapping[str, Sequence[str]],
) -> None:
    assert list(unaccounted(catalogue(), database)) == []


@pytest.mark.parametrize("path", PACKS, ids=lambda path: path.name)
def test_every_table_has_a_purpose_a_ground_and_a_term_in_each_pack(path: Path) -> None:
    assert list(unfounded(catalogue(), load(path))) == []


def test_every_record_has_an_end() -> None:
    assert list(without_end(catalogue())) == []


def test_a_table_that_nobody_accounts_for_is_told(
    database: Mapping[str, Sequence[str]],
) -> None:
    (told,) = unaccounted(without("residents_identity"), database)
    assert "residents_identity" in told
    assert "personal.py" in told


def test_a_new_column_and_a_lost_one_are_told(
    database: Mapping[str, Sequence[str]],
) -> None:
    changed = dict(database) | {"sharing_necessity": ["consent_id", "resident_id"]}
    changed["residents_identity"] = [*changed["residents_identity"], "nickname"]
    told = list(unaccounted(catalogue(), changed))
    assert len(told) == 3
    assert any("residents_identity.nickname" in one for one in told)


def test_a_table_with_a_person_cannot_be_waved_through(
    database: Mapping[str, Sequence[str]],
) -> None:
    waved = without("residents_identity")
    waved = replace(
        waved,
        without_person={**waved.without_person, "residents_identity": "nobody"},
    )
    (told,) = unaccounted(waved, database)
    assert "resident_id" in told


def test_a_class_without_a_term_and_a_domain_without_a_purpose_are_told() -> None:
    law = load(PACKS[0])
    poorer = replace(
        law,
        retention=tuple(one for one in law.retention if one.id != "join_request"),
        sharing=tuple(
            replace(
                rule,
                domains=tuple(
                    one for one in rule.domains if one != LifeDomain.IDENTITY
                ),
            )
            for rule in law.sharing
        ),
    )
    told = "\n".join(unfounded(catalogue(), poorer))
    assert "`join_request`" in told
    assert "residents_identity holds `identity`" in told


def test_a_table_without_an_end_is_told() -> None:
    loose = PersonalTable("loose", keep="technical", columns={}, whose="")
    assert list(without_end(Catalogue([loose], {})))


@pytest.mark.parametrize("path", PACKS, ids=lambda path: path.name)
def test_what_a_record_points_at_is_kept_as_long_or_lets_go(
    database: Mapping[str, Sequence[str]], path: Path
) -> None:
    """A row that points at another class of record goes no later than that one, with
    the same closing events; or its pointer is emptied."""
    law = load(path)
    known = {one.table: one for one in catalogue().tables if one.whose}
    with connection.cursor() as cursor:
        cursor.execute(POINTERS)
        pointers = cursor.fetchall()
    wrong = []
    for child, parent, (column, *_more), needed in pointers:
        if child not in known or parent not in known:
            continue
        here, there = known[child].keep, known[parent].keep
        if there in {here, "dossier"}:
            continue
        if here != "dossier" and needed:
            ours, theirs = law.retention_term(here), law.retention_term(there)
            least = min(
                (one for one in law.retention if there in (one.id, one.in_place_of)),
                key=lambda one: one.term.length_in_days,
            )
            fine = ours.term.length_in_days <= least.term.length_in_days and (
                ours.starts,
                ours.stopped_by,
            ) == (theirs.starts, theirs.stopped_by)
        else:
            fine = known[child].loosened.get(there) == column
        if not fine:
            wrong.append(f"{child}.{column} ({here}) points at {parent} ({there})")
    assert wrong == []
