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
            trace="last_login is_active used_on",
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
        columns=columns(
            link="id user_id party_id", trace="role since until ended_at given_by"
        ),
    ),
    # Those of a resident go with their account: a trigger of sharing deletes them.
    PersonalTable(
        "parties_passkey", keep="staff_account", whose="",
        child_of=("parties_user", "owner_id"), cleared_by="erase_due_accounts",
        columns=columns(
            link="id owner_kind owner_id",
            trace="credential public_key sign_count name added_at used_at",
        ),
    ),
    PersonalTable(
        "parties_federatedidentity", keep="staff_account", whose="",
        child_of=("parties_user", "user_id"), cleared_by="erase_due_accounts",
        columns=columns(link="id user_id", identity="issuer subject"),
    ),
    # An invitation that nobody used, or that was, is forgotten a month after its end.
    PersonalTable(
        "parties_invitation", keep="staff_account", whose="", own_date="until",
        cleared_by="erase_due_accounts",
        columns=columns(
            link="id token_hash party_id", identity="name", contact="email",
            trace="role made_by until used_at",
        ),
    ),
    # Who stood in for whom, and who signed: numbers that lead to an account or nobody.
    PersonalTable(
        "parties_cover", keep="staff_account", whose="", erased=Erasure.KEEP,
        child_of=("parties_user", "by_id"), cleared_by="erase_due_accounts",
        columns=columns(
            link="id seat_id by_id asked_by_id", trace="since until ended_at"
        ),
    ),
    PersonalTable(
        "parties_termssignature", keep="staff_account", whose="",
        erased=Erasure.KEEP, child_of=("parties_user", "signed_by_id"),
        cleared_by="erase_due_accounts",
        columns=columns(
            link="id party_id signed_by_id", decision="version", trace="signed_at"
        ),
    ),
)  # fmt: skip
WITHOUT_PERSON = {
    "parties_party": "an organisation, and the telephone of its desk",
    "parties_region": "the name of a region",
}
