"""What guidance keeps of light contact after support has ended."""

from thuisroute.kernel.personal import PersonalTable, columns

PILOT_LIGHT = (
    PersonalTable(
        "guidance_pilotlight", keep="wmo_file", domain_column="domain",
        columns=columns(
            link="id resident_id",
            content="domain months next_on hours_before ended_on end_words",
            trace="begun_on begun_by",
        ),
    ),
    PersonalTable(
        "guidance_pilotcontact", keep="wmo_file", domain_column="domain",
        columns=columns(
            link="id pilot_light_id resident_id", content="domain on way met words",
            trace="written_by",
        ),
    ),
)  # fmt: skip
