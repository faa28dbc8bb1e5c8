"""What concerns keep about people: those who are visited without having asked, and
what was worried about in a tenancy."""

from thuisroute.kernel.personal import Counted, PersonalTable, columns


def _in_a_file(table: str, **said: str) -> PersonalTable:
    return PersonalTable(
        table, keep="outreach_file", whose="",
        child_of=("concerns_outreachfile", "file_id"), columns=columns(**said),
    )  # fmt: skip


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
            link="id file_id", content="kind reporter urgency words on go_by",
            trace="written_by written_at",
        ),
    ),
    PersonalTable(
        "concerns_contactattempt", keep="outreach_file", whose="",
        child_of=("concerns_outreachfile", "file_id"),
        columns=columns(
            link="id file_id", content="way met words on next_on",
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
    PersonalTable(
        "concerns_concern", keep="tenancy", domain_column="domain",
        columns=columns(
            link=(
                "id region_id resident_id agreement_id association_id opened_party_id"
            ),
            content="domain kind source protocol urgency state reported_on outcome",
            trace="opened_on opened_by closed_on",
        ),
    ),
    PersonalTable(
        "concerns_concernstep", keep="tenancy", domain_column="domain",
        columns=columns(
            link="id record_id resident_id",
            content="domain from_state to_state on note", trace="at by_user by_party",
        ),
    ),
    PersonalTable(
        "concerns_takenstep", keep="tenancy", domain_column="domain",
        columns=columns(
            link="id region_id concern_id resident_id party_id",
            content=(
                "domain number step article counted_as party_kind role due_on "
                "agreed_due done_on fell_away moved_to moved_on settled deviation"
            ),
            trace="done_by moved_by",
        ),
        # With the obligations of the party (obligations/personal.py).
        counted=(
            Counted(
                "obligation", month="due_on", party="party_id", name="counted_as",
                article="article", outcome="settled", only=("fell_away", "false"),
            ),
            Counted(
                "obligation_moved", month="due_on", party="party_id",
                name="counted_as", article="article", only=("deviation", "moved"),
            ),
        ),
    ),
    PersonalTable(
        "concerns_measure", keep="tenancy", domain_column="domain",
        columns=columns(
            link="id concern_id resident_id party_id",
            content="domain kind due_on done_on cancelled_on",
            trace="agreed_on agreed_by done_by cancelled_by",
        ),
    ),
    PersonalTable(
        "concerns_concernwords", keep="tenancy", domain_column="domain",
        columns=columns(
            link="id concern_id resident_id about_id",
            content="domain about voice text", trace="written_on written_by",
        ),
    ),
    PersonalTable(
        "concerns_evictionstep", keep="tenancy", domain_column="domain",
        columns=columns(
            link="id region_id concern_id resident_id",
            content="domain", decision="step taken_on", trace="recorded_by",
        ),
    ),
    PersonalTable(
        "concerns_weighedalternative", keep="tenancy", domain_column="domain",
        columns=columns(
            link="id concern_id resident_id", content="domain",
            decision="alternative number chosen weighed_on", trace="weighed_by",
        ),
    ),
    PersonalTable(
        "concerns_secondchance", keep="tenancy", domain_column="domain",
        columns=columns(
            link="id concern_id resident_id", content="domain",
            decision="given_on until ended_on", trace="given_by ended_by",
        ),
    ),
    # Of a place and not of a person: no resident is named in it.
    PersonalTable(
        "concerns_report", keep="concern_report", whose="", own_date="handled_on",
        columns=columns(
            link="id region_id party_id concern_id code_hash",
            identity="reporter", contact="reach whereabouts",
            content="role kind words", trace="reported_on handled_on",
        ),
    ),
    PersonalTable(
        "concerns_reportanswer", keep="concern_report", whose="",
        child_of=("concerns_report", "report_id"),
        columns=columns(
            link="id report_id", content="answer words", trace="given_at given_by",
        ),
    ),
    _in_a_file(
        "concerns_outreachassignment", link="id file_id worker_id party_id",
        content="reason", trace="on written_by written_at",
    ),
    # How a reporter can be reached is somebody else's; it is emptied once they heard.
    _in_a_file(
        "concerns_reporteranswer", link="id file_id signal_id", contact="reach_at",
        trace="since answered_on answered_by",
    ),
    _in_a_file(
        "concerns_inquiry", link="id file_id exploration_id",
        content="asked words on", trace="written_by written_at",
    ),
    _in_a_file(
        "concerns_exploration", link="id file_id",
        content="reported_on due_on by_relative outcome findings",
        trace="finished_on finished_by told_on insisted_on applied_on",
    ),
    _in_a_file(
        "concerns_handover", link="id file_id",
        content="route to words on look_on began_on failed_on",
        decision="consented_on", trace="written_by written_at",
    ),
)  # fmt: skip
WITHOUT_PERSON: dict[str, str] = {}
