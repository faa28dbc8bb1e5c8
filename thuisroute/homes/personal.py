"""What homes keep about people: who moved a home, by a number alone."""

from thuisroute.kernel.personal import Erasure, PersonalTable, columns

PERSONAL = (
    PersonalTable(
        "homes_homestep", keep="staff_account", whose="", erased=Erasure.KEEP,
        columns=columns(
            link="id record_id", content="from_state to_state on note",
            trace="at by_user by_party",
        ),
    ),
)  # fmt: skip
WITHOUT_PERSON = {
    "homes_home": "a place to live; who lives there stands in leases",
    "homes_homephoto": "an empty home, without when and where it was photographed",
    "homes_frameworkagreement": "a contract between two organisations",
}
