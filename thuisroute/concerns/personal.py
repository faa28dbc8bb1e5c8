"""What concerns keep about people: those who are visited without having asked."""

from thuisroute.kernel.personal import PersonalTable, columns

PERSONAL = (
    # Nobody is obliged to have a dossier; where there is one, the pointer goes with it.
    PersonalTable(
        "concerns_outreachfile", keep="outreach_file", whose="", own_date="closed_on",
        columns=columns(
            link="id region_id resident_id municipality_id assigned_to_id worker_id",
            identity="known_as birth_date", contact="whereabouts",
            content="state outcome referred_to closing_words",
            trace=(
                "opened_on given_by giver_role worker_role assigned_on closed_on"
            ),
        ),
    ),
    PersonalTable(
        "concerns_outreachsignal", keep="outreach_file", whose="",
        child_of=("concerns_outreachfile", "file_id"),
        columns=columns(
            link="id file_id", content="kind reporter urgency words on",
            trace="written_by written_at",
        ),
    ),
    PersonalTable(
        "concerns_contactattempt", keep="outreach_file", whose="",
        child_of=("concerns_outreachfile", "file_id"),
        columns=columns(
            link="id file_id", content="way met words on",
            trace="written_by written_at",
        ),
    ),
    PersonalTable(
        "concerns_outreachstep", keep="outreach_file", whose="",
        child_of=("concerns_outreachfile", "record_id"),
        columns=columns(
            link="id record_id", content="from_state to_state on note",
            trace="at by_user by_party",
        ),
    ),
)  # fmt: skip
WITHOUT_PERSON: dict[str, str] = {}
