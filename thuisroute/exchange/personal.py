"""What exchange keeps about people, for two hours: files that came in or go out."""

from thuisroute.kernel.personal import PersonalTable, columns

PERSONAL = (
    PersonalTable(
        "exchange_stagedimport", keep="technical", whose="", own_date="expires_at",
        cleared_by="clear_staged_imports",
        columns=columns(
            link="id region_id seat_id", identity="file_name sealed",
            content="kind", trace="staged_at expires_at",
        ),
    ),
    PersonalTable(
        "exchange_stagedexport", keep="technical", whose="", own_date="expires_at",
        cleared_by="clear_staged_exports",
        columns=columns(
            link="id region_id seat_id", identity="sealed",
            content="kind language wanted rows_done rows_all",
            trace="asked_at expires_at",
        ),
    ),
)  # fmt: skip
WITHOUT_PERSON: dict[str, str] = {}
