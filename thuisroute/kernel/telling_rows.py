"""Rows of a table about a person that are told in one life domain only."""

from django.db import migrations

from thuisroute.kernel.row_security import WITH_NAME, granted, narrow


def tell_in_domain(table: str) -> migrations.RunSQL:
    """Rows whose column `told_in` names a life domain are for whom that domain and the
    name are shared with, and for whom they are about; all others as they were."""
    return narrow(table, _rule(), name="told_in_domain", verb="ALL")


def tell_by_number(table: str, domain: str) -> migrations.RunSQL:
    """The same, said anew: what is told in this domain is told without the name too."""
    by_number = f"(told_in = '{domain}' AND {granted('resident_id', domain, '')})"
    rule = f"{_rule()} OR {by_number}"
    return migrations.RunSQL(
        f"ALTER POLICY told_in_domain ON {table} USING ({rule}) WITH CHECK ({rule})",
        migrations.RunSQL.noop,
    )


def _rule() -> str:
    known = granted("resident_id", "", "told_in", by=WITH_NAME)
    own = "resident_id = (SELECT kernel_actor_subject())"
    emergency = (
        "resident_id = (SELECT sharing_emergency('identity')) "
        "AND told_in = ANY ((SELECT sharing_emergency_domains())::text[])"
    )
    return f"told_in = '' OR {known} OR {own} OR ({emergency})"
