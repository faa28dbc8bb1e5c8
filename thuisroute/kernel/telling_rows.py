"""Rows of a table about a person that are told in one life domain only."""

from django.db import migrations

from thuisroute.kernel.row_security import WITH_NAME, granted, narrow


def tell_in_domain(table: str) -> migrations.RunSQL:
    """Rows whose column `told_in` names a life domain are for whom that domain and the
    name are shared with, and for whom they are about; all others as they were."""
    known = granted("resident_id", "", "told_in", by=WITH_NAME)
    own = "resident_id = (SELECT kernel_actor_subject())"
    emergency = (
        "resident_id = (SELECT sharing_emergency('identity')) "
        "AND told_in = ANY ((SELECT sharing_emergency_domains())::text[])"
    )
    rule = f"told_in = '' OR {known} OR {own} OR ({emergency})"
    return narrow(table, rule, name="told_in_domain", verb="ALL")
