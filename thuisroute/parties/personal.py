"""What parties keep about people: those who work with the program."""

from thuisroute.kernel.personal import Erasure, PersonalTable, columns

PERSONAL = (
    # The number stays, since the log and old records point at it; nobody is behind it.
    PersonalTable(
        "parties_user",
        keep="staff_account",
        whose="",
        own_date="the last day of the last seat",
        cleared_by="erase_due_accounts",
        erased=Erasure.BLANK,
        columns=columns(
            link="id", identity="name", contact="email phone language",
            trace="last_login is_active",
        ),
    ),
    PersonalTable(
        "parties_password", keep="staff_account", whose="",
        child_of=("parties_user", "user_id"), cleared_by="erase_due_accounts",
        columns=columns(link="user_id", trace="hash"),
    ),
    PersonalTable(
        "parties_secondfactor", keep="staff_account", whose="",
        child_of=("parties_user", "user_id"), cleared_by="erase_due_accounts",
        columns=columns(link="user_id", trace="sealed confirmed_on used_step recovery"),
    ),
    PersonalTable(
        "parties_seat", keep="staff_account", whose="", erased=Erasure.KEEP,
        child_of=("parties_user", "user_id"), cleared_by="erase_due_accounts",
        columns=columns(link="id user_id party_id", trace="role since until"),
    ),
)  # fmt: skip
WITHOUT_PERSON = {
    "parties_party": "an organisation, and the telephone of its desk",
    "parties_region": "the name of a region",
}
