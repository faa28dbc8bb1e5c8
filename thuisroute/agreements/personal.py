"""What agreements keep about people: who wrote, adopted and confirmed one."""

from thuisroute.kernel.personal import Erasure, PersonalTable, columns

PERSONAL = (
    PersonalTable(
        "agreements_agreementevent", keep="staff_account", whose="",
        erased=Erasure.KEEP,
        columns=columns(link="id region_id", trace="by_user", content="name on note"),
    ),
    PersonalTable(
        "agreements_agreementversion", keep="staff_account", whose="",
        erased=Erasure.KEEP,
        columns=columns(
            link="id region_id based_on_id", trace="drafted_by changed_at",
            content=(
                "number state valid_from valid_until digest content sound note"
            ),
        ),
    ),
    PersonalTable(
        "agreements_versionstep", keep="staff_account", whose="",
        erased=Erasure.KEEP,
        columns=columns(
            link="id record_id", content="from_state to_state on note",
            trace="at by_user by_party",
        ),
    ),
    PersonalTable(
        "agreements_versionnotice", keep="staff_account", whose="",
        erased=Erasure.KEEP,
        columns=columns(
            link="id region_id version_id party_id", content="told_at",
            trace="confirmed_at confirmed_by",
        ),
    ),
)  # fmt: skip
WITHOUT_PERSON: dict[str, str] = {}
