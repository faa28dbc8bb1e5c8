"""Close a dossier that was opened in an emergency, before its time is over."""

from django.db import connection

from thuisroute.kernel import audit


def close_emergency() -> None:
    """Of whoever asks; nothing happens when none is open."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT sharing_emergency_close()")
        found = cursor.fetchone()
    if found and found[0]:
        audit.record("emergency.close", kind="emergency", key="open", subject=found[0])
