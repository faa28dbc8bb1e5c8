"""Clock, sessions, audit, receipts and who may call what."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent.parent / "sql"


def run(name: str) -> migrations.RunSQL:
    return migrations.RunSQL((SQL / f"{name}.sql").read_text(), migrations.RunSQL.noop)


class Migration(migrations.Migration):
    initial = True
    dependencies: list[tuple[str, str]] = []
    operations = [
        run("clock"),
        run("session"),
        run("audit"),
        run("receipt"),
        run("doors"),
    ]
