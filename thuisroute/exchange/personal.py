"""What exchange keeps about people: files that wait for a decision, for two hours."""

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
)  # fmt: skip
WITHOUT_PERSON: dict[str, str] = {}
