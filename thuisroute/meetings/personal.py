"""What meetings keep about people: when, who was there, what was said and decided."""

from thuisroute.kernel.personal import PersonalTable, columns

PERSONAL = (
    PersonalTable(
        "meetings_meeting", keep="wmo_file", domain_column="domain",
        columns=columns(
            link="id resident_id",
            content=(
                "domain kind state starts_at minutes way office_id sequence held_on"
            ),
            trace="planned_by planned_on",
        ),
    ),
    PersonalTable(
        "meetings_meetingstep", keep="wmo_file", domain_column="domain",
        columns=columns(
            link="id record_id resident_id",
            content="domain from_state to_state on note", trace="at by_user by_party",
        ),
    ),
    PersonalTable(
        "meetings_attendance", keep="wmo_file", domain_column="domain",
        columns=columns(
            link="id meeting_id resident_id",
            content=(
                "domain party_id party_kind role person answer answered_for was_there"
            ),
            trace="answered_by",
        ),
    ),
    PersonalTable(
        "meetings_agendaitem", keep="wmo_file", domain_column="domain",
        columns=columns(
            link="id meeting_id resident_id",
            content="domain clock article due text party_id taken_off said",
            trace="added_on added_by",
        ),
    ),
    PersonalTable(
        "meetings_decision", keep="wmo_file", domain_column="domain",
        columns=columns(
            link="id meeting_id resident_id",
            decision=(
                "domain text party_id role due_on decided_on plan_version settled "
                "settled_on"
            ),
            trace="decided_by settled_by",
        ),
    ),
    PersonalTable(
        "meetings_meetingwords", keep="wmo_file", domain_column="domain",
        columns=columns(
            link="id meeting_id resident_id", content="domain text",
            trace="written_on written_by",
        ),
    ),
    PersonalTable(
        "meetings_ownanswer", keep="wmo_file", domain_column="domain",
        columns=columns(
            link="id meeting_id resident_id",
            content="domain comes with_somebody answered_for",
            trace="answered_at answered_by",
        ),
    ),
)  # fmt: skip
WITHOUT_PERSON: dict[str, str] = {}
