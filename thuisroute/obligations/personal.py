"""What obligations keep about people: what had to be done for whom, and what was."""

from thuisroute.kernel.personal import Counted, PersonalTable, columns

PERSONAL = (
    PersonalTable(
        "obligations_obligation",
        keep="obligation",
        columns=columns(
            link="id region_id resident_id agreement_id party_id",
            content=(
                "clock article occurrence started_event started_on due warn_on "
                "party_kind role together_with agreed_due settled fulfilled_on"
            ),
            decision="deviation moved_to deviation_reason deviated_by deviated_on",
            trace="created_at",
        ),
        counted=(
            Counted(
                "obligation", month="due", party="party_id", name="clock",
                article="article", outcome="settled",
            ),
            Counted(
                "obligation_moved", month="due", party="party_id", name="clock",
                article="article", only=("deviation", "moved"),
            ),
        ),
    ),
)  # fmt: skip
WITHOUT_PERSON: dict[str, str] = {}
