"""What obligations keep about people: what had to be done for whom, and what was."""

from thuisroute.kernel.personal import Counted, Erasure, PersonalTable, columns

PERSONAL = (
    PersonalTable(
        "obligations_obligation",
        keep="obligation",
        columns=columns(
            link="id region_id resident_id agreement_id party_id",
            content=(
                "clock article occurrence started_event started_on due warn_on "
                "party_kind role together_with agreed_due settled fulfilled_on told_in"
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
    PersonalTable(
        "obligations_versionmove", keep="staff_account", whose="",
        erased=Erasure.KEEP,
        columns=columns(
            link="id region_id preview_id", trace="asked_by asked_at finished_at",
            content="groups dossiers_all dossiers_done held_back",
        ),
    ),
)  # fmt: skip
WITHOUT_PERSON = {
    "obligations_evaluationevidence": "figures of a region as everybody reads them",
    "obligations_versionpreview": "counts of what a version would do, by party",
}
