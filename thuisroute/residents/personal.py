"""What residents keep about people: who it is, who is around them, what happened."""

from thuisroute.kernel.personal import Counted, PersonalTable, columns

PERSONAL = (
    PersonalTable(
        "residents_resident", keep="dossier", whose="id",
        columns=columns(
            link="id region_id agreement_id", identity="number",
            content="target_group since",
        ),
    ),
    PersonalTable(
        "residents_identity", keep="wmo_file", domain="identity",
        columns=columns(
            link="resident_id",
            identity="given_name infix family_name birth_date search_name",
            contact="language",
        ),
    ),
    PersonalTable(
        "residents_contactdetails", keep="wmo_file", domain="identity",
        columns=columns(link="resident_id", contact="phone email"),
    ),
    PersonalTable(
        "residents_justicemeasure", keep="wmo_file", domain="justice",
        columns=columns(
            link="id resident_id", content="kind supervised_by words since until",
            trace="written_by ended_by",
        ),
    ),
    PersonalTable(
        "residents_citizenservicenumber", keep="wmo_file",
        domain="citizen_service_number",
        columns=columns(link="resident_id", identity="sealed"),
    ),
    PersonalTable(
        "residents_personkey", keep="wmo_file",
        columns=columns(link="id region_id resident_id", identity="kind value"),
    ),
    PersonalTable(
        "residents_contactperson", keep="wmo_file",
        columns=columns(
            link="id resident_id party_id user_id", contact="role first since until"
        ),
    ),
    PersonalTable(
        "residents_dossierevent", keep="dossier",
        columns=columns(
            link="id region_id resident_id source_kind source_id",
            content="name told_in on attributes", trace="at by_user by_party",
        ),
        counted=(
            Counted(
                "event", month="on", party="by_party", name="name",
                outcome="attributes.form", municipality="attributes.municipality",
            ),
        ),
    ),
)  # fmt: skip
WITHOUT_PERSON = {"residents_numbering": "the last dossier number of a year"}
