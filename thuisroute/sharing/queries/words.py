"""Words beside a record, which stand in a table of their own (P6a)."""

from django.db.models import Model, OuterRef, Subquery


def words_beside(kind: type[Model], *names: str) -> dict[str, Subquery]:
    """To annotate records with: empty where the database does not tell the words to
    whoever asks. The words have the key of their record."""
    rows = kind._default_manager.filter(pk=OuterRef("pk"))  # noqa: SLF001 - Django's own name for it
    return {name: Subquery(rows.values(name)[:1]) for name in names}
