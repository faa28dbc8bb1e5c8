"""Which page is for whom: one row for every address of the program.

To be read by a privacy officer. `gets` says which roles get the page for *this*
resident (or, where a page is about no resident, at all). Everybody else gets `others`:
404, as if it did not exist, or 403, where only the role is in the way. Somebody who is
not signed in goes to the sign-in page ("login"), unless the page is for everybody.

`of` names what the address points at: a key of one resident's life (tests/permissions/
life.py). `sends` says that only a form is sent there; opening it is answered with 405.
`by_number` that it speaks of dossiers by their number to who knows no more of them.
"""

from dataclasses import dataclass, field

PROVIDER = frozenset({"support_worker", "care_manager"})
ASSOCIATION = frozenset({"housing_consultant"})
MUNICIPALITY = frozenset({"wmo_consultant"})
MEDIATOR = frozenset({"mediator"})
PROGRAMME = frozenset({"programme_manager"})
ADMINISTRATOR = frozenset({"administrator"})
# Whom the resident named: reads along, and asks a right on their behalf.
SUPPORTER = frozenset({"client_supporter"})
# Who reads their own file, and nothing else.
RESIDENT = frozenset({"resident"})
# The same roles at organisations that have nothing to do with the resident.
OUTSIDER = frozenset({"outsider"})
# Who watches over who looked: at the provider, and for the region.
WATCH = frozenset({"privacy_officer", "region_privacy_officer"})
# Counts only, never a person.
GOVERNOR = frozenset({"governor"})
OTHER_CONSULTANT = frozenset({"other_consultant"})
# Who goes to people that asked for nothing: at the organisation that was sent, and at
# another one. Neither has anything to do with dossiers.
OUTREACH = frozenset({"outreach_worker"})
OTHER_OUTREACH = frozenset({"other_outreach_worker"})

ROUTE = PROVIDER | MUNICIPALITY | MEDIATOR
INVOLVED = ROUTE | ASSOCIATION
READERS = INVOLVED | SUPPORTER
# Who decides for their party about a no of another one.
CONFIRMERS = MEDIATOR | MUNICIPALITY | ASSOCIATION | frozenset({"care_manager"})
# Who meets about a resident.
TABLE = PROVIDER | ASSOCIATION | MUNICIPALITY
STRANGERS = (
    OUTSIDER | OTHER_CONSULTANT | PROGRAMME | ADMINISTRATOR | GOVERNOR | OTHER_OUTREACH
)
EVERYBODY = READERS | STRANGERS | WATCH | OUTREACH
# Whoever opens pages in the tests: colleagues in a seat, and the resident.
ANYBODY = EVERYBODY | RESIDENT

# Who reads how the agreement is kept.
COUNTING = INVOLVED | OUTSIDER | OTHER_CONSULTANT | PROGRAMME | GOVERNOR


# Who sees where somebody could stay for a while, and how full it is.
PLACES = COUNTING | OUTREACH | OTHER_OUTREACH


@dataclass(frozen=True)
class Row:
    """`others` may name, per role, what it gets instead of the usual answer."""

    route: str
    gets: frozenset[str]
    of: str = ""
    others: int = 404
    but: dict[str, int] = field(default_factory=dict)
    signed_out: str = "login"
    sends: bool = False
    words: tuple[str, ...] = ()
    writes: bool = False
    by_number: bool = False

    def answer(self, who: str) -> int:
        """The status that this person gets on opening the page; 200 also for a page
        that sends on to another."""
        if self.sends:
            return 405
        if who in RESIDENT - self.gets:
            # Pages of colleagues are not there for who reads the own file.
            return 404
        return 200 if who in self.gets else self.but.get(who, self.others)


def refused(status: int, *groups: frozenset[str]) -> dict[str, int]:
    """These roles get this answer."""
    return {who: status for group in groups for who in group}


ROWS = (
    # --- For everybody, signed in or not: the way in, and what the site says of itself.
    Row("login", ANYBODY, signed_out="page"),
    Row("accessibility", ANYBODY, signed_out="page"),
    Row("give_code", EVERYBODY, signed_out="405", sends=True),
    Row("set_up_second_factor", EVERYBODY, signed_out="405", sends=True),
    Row("logout", EVERYBODY, signed_out="405", sends=True),
    Row("set_language", ANYBODY, signed_out="page"),
    # Reporting what is seen or heard, and reading by a code what came of it.
    Row("public_report", ANYBODY, signed_out="page"),
    Row("find_report", ANYBODY, signed_out="page"),
    Row("report_told", frozenset(), words=("geen-geheim",), signed_out="404"),
    # What is asked by mail about homes, with a link that is nobody's.
    Row("still_free_by_link", frozenset(), words=("geen-geheim",), signed_out="404"),
    # --- The way in with a passkey, before and after signing in.
    Row("passkey_alone", EVERYBODY, signed_out="405", sends=True),
    Row("give_passkey", EVERYBODY, signed_out="405", sends=True),
    Row("offer_passkey_first", EVERYBODY, signed_out="405", sends=True),
    Row("first_passkey", EVERYBODY, signed_out="405", sends=True),
    Row("my_passkeys", EVERYBODY, sends=True),
    Row("new_passkey", EVERYBODY, sends=True),
    Row("my_passkey", EVERYBODY, of="resident", sends=True),
    # --- The way in over one's own organisation; not there while it is not set up.
    Row("to_provider", frozenset(), signed_out="404"),
    Row("from_provider", frozenset(), signed_out="404"),
    # --- The way in of a resident.
    # Opening the address of a link shows a button only; the secret here opens nothing.
    Row("own_enter", ANYBODY, signed_out="page", words=("geen-geheim",)),
    # By a broker such as the one for DigiD; not there while it is not set up.
    Row("to_broker", frozenset(), signed_out="404"),
    Row("from_broker", frozenset(), signed_out="404"),
    Row("bind_to_broker", RESIDENT, sends=True),
    Row("unbind_from_broker", RESIDENT, sends=True),
    # --- The resident's own pages: for nobody who works in a seat.
    *(
        Row(route, RESIDENT)
        for route in (
            "own_route", "own_home", "own_sharing", "own_looks", "own_rights",
        )
    ),
    # What residents ask about their own data, the papers they add, and the copy.
    Row("own_right", RESIDENT, words=("correction",), writes=True),
    Row("own_right_back", RESIDENT, of="right", sends=True),
    Row("own_right_paper", RESIDENT, of="right"),
    Row("own_copy", RESIDENT, words=("json",)),
    Row("own_talks", RESIDENT, writes=True),
    # What neighbours are told, and what there is to do: theirs to say.
    Row("own_neighbourhood", RESIDENT),
    Row("own_contact_card", RESIDENT),
    Row("own_landing_answer", RESIDENT, of="landing", sends=True),
    Row("own_money", RESIDENT),
    Row("own_money_agree", RESIDENT, of="arrangement", sends=True),
    Row("own_meeting", RESIDENT, of="meeting", writes=True),
    Row("own_meeting_answer", RESIDENT, of="meeting", sends=True),
    Row("own_meeting_calendar", RESIDENT, of="meeting"),
    Row("own_meeting_back", RESIDENT, of="review", sends=True),
    Row("own_queue", RESIDENT, writes=True),
    Row("own_objection_back", RESIDENT, sends=True),
    Row("own_away", RESIDENT),
    Row("own_plan", RESIDENT, writes=True),
    Row("own_help", RESIDENT, writes=True),
    Row("own_back", RESIDENT, sends=True),
    Row("own_crisis", RESIDENT, writes=True),
    Row("own_risk", RESIDENT, sends=True),
    Row("own_handover", RESIDENT),
    Row("own_tick", RESIDENT, words=("own_word",), sends=True),
    Row("own_plan_agree", RESIDENT, sends=True),
    Row("own_plan_back", RESIDENT, of="review", sends=True),
    Row("own_network", RESIDENT, writes=True),
    Row("own_network_person", RESIDENT, of="network", writes=True),
    Row("own_network_off", RESIDENT, of="network", sends=True),
    Row("own_concerns", RESIDENT, writes=True),
    # Yes, no, and a yes taken back: what belongs to the file is theirs to decide.
    Row("own_consent", RESIDENT, words=("mediation",), writes=True),
    Row("own_withdraw", RESIDENT, of="consent", writes=True),
    Row("own_words_back", RESIDENT, of="review", sends=True),
    # Their own way in: passkeys of their devices, and where they are signed in.
    Row("own_account", RESIDENT),
    Row("own_passkeys", RESIDENT, sends=True),
    Row("own_passkey_gone", RESIDENT, of="own_account", sends=True),
    Row("own_sessions_end", RESIDENT, sends=True),
    # The offer of this life was answered long ago, so it waits for nobody.
    Row("own_offer", frozenset(), of="match"),
    Row("own_offer_photo", frozenset(), of="match", words=("photo", "small")),
    # --- Only in a demo: examples of the parts that pages are made of.
    Row("components", frozenset(), signed_out="404"),
    # --- Everybody's own: today's work, the account, the seat.
    Row("today", ANYBODY),
    Row("my_account", EVERYBODY),
    Row("my_password", EVERYBODY, sends=True),
    Row("my_sessions", EVERYBODY, sends=True),
    Row("renew_second_factor", EVERYBODY, sends=True),
    Row("confirm_second_factor", EVERYBODY, sends=True),
    # --- Other people's accounts: the administrator, who takes away a lost phone.
    Row("accounts", ADMINISTRATOR, others=403),
    Row("reset_second_factor", ADMINISTRATOR, of="account", others=403, writes=True),
    # --- Colleagues: the administrator gives and ends workplaces and invites; whoever
    # was handed a link makes the account with it.
    Row("account", ADMINISTRATOR, of="account", others=403),
    Row("invite_colleague", ADMINISTRATOR, others=403, writes=True),
    Row("give_seat", ADMINISTRATOR, of="account", sends=True, writes=True),
    Row("switch_on_account", ADMINISTRATOR, of="account", sends=True, writes=True),
    Row("end_seat", ADMINISTRATOR, of="account", sends=True, writes=True,
        words=("resident",)),
    Row("invitation", frozenset(), words=("nothing",), signed_out="404"),
    # --- The terms that the own party signs before its people get in.
    Row("party_terms", EVERYBODY),
    # --- Absence: the holder of a workplace, or an administrator, says who takes over.
    Row("cover", frozenset({"support_worker"}) | ADMINISTRATOR, of="seat",
        writes=True),
    Row("stop_cover", ADMINISTRATOR, of="seat", sends=True, words=("resident",),
        writes=True),
    Row("work_under_cover", EVERYBODY, of="resident", sends=True),
    Row("switch_seat", EVERYBODY, of="resident", sends=True, signed_out="405"),
    # --- Watching over who looks: by dossier number, never a name; the question is sent
    # in the body, so that opening these pages shows nobody.
    Row("access_log", WATCH, others=403, writes=True),
    Row("breach_report", WATCH, others=403, writes=True),
    Row("emergency_reviews", WATCH, others=403),
    # The region's privacy officer reviews what the municipality's consultant opened.
    Row("review_emergency", frozenset({"region_privacy_officer"}), of="emergency",
        others=403, but=refused(404, frozenset({"privacy_officer"})), writes=True),
    # --- Life or health in danger: who may open one dossier that is not shared.
    Row("emergency", PROVIDER | MUNICIPALITY | OUTSIDER, others=403, writes=True),
    Row("stop_emergency", PROVIDER | MUNICIPALITY | OUTSIDER, sends=True),
    # --- The agreement and how it is kept: articles for everybody, no residents.
    Row("agreement", EVERYBODY),
    Row("article", EVERYBODY, words=("4a",)),
    Row("ambition", EVERYBODY),
    Row("programme", EVERYBODY),
    # What every region agreed, of an invented resident.
    Row("compare", PROGRAMME, others=403),
    Row("glossary", EVERYBODY),
    Row("evaluate_agreement", MEDIATOR | PROGRAMME, others=403, writes=True),
    Row("new_quota", PROGRAMME, others=403, writes=True),
    Row("new_limit", PROGRAMME, others=403, writes=True),
    Row("lift_limit", PROGRAMME, of="limit", sends=True),
    # How it is kept, in counts that tell of nobody: also as a file, and as it was kept
    # with an evaluation.
    *(
        Row(route, COUNTING, of=of, others=403)
        for route, of in (
            ("kept", ""), ("kept_file", ""), ("lease_figures", ""),
            ("eviction_figures", ""), ("ledger", ""), ("ledger_file", ""),
            ("declines_file", ""),
            ("who_lives_where", ""), ("places_file", ""),
            ("neighbourhood_limits", ""),
            ("evidence", "evidence"), ("evidence_file", "evidence"),
        )
    ),
    # Its versions: what each changes and does, in counts; drafting, adopting and moving
    # dossiers over is the programme's, knowing of it each party's.
    Row("versions", EVERYBODY),
    Row("version", EVERYBODY, words=("1",)),
    *(
        Row(route, PROGRAMME, words=("1",), sends=True)
        for route in ("version_preview", "version_adopt", "version_discard")
    ),
    Row("version_confirm", EVERYBODY, words=("1",), sends=True),
    # What a version says in full is for everybody; what a draft says is written by the
    # programme. Version 1 holds, so that even there nothing is found to write.
    Row("version_text", EVERYBODY, words=("1",)),
    Row("version_section", EVERYBODY, words=("1", "clocks")),
    Row("version_files", EVERYBODY, words=("1",)),
    *(
        Row(route, frozenset(), words=words, others=403, but=refused(404, PROGRAMME))
        for route, words in (
            ("version_entry", ("1", "clocks", "0")),
            ("version_new_entry", ("1", "clocks")),
        )
    ),
    *(
        Row(route, PROGRAMME, words=words, sends=True)
        for route, words in (
            ("version_remove_entry", ("1", "clocks", "0")),
            ("version_move_entry", ("1", "clocks", "0")),
            ("version_put_back", ("1", "clocks")),
            ("version_adopt_norm", ("1",)),
            ("version_leave_norm", ("1",)),
        )
    ),
    Row("version_move", PROGRAMME, words=("1", "resident"), sends=True),
    # --- What is kept, why and how long: words for everybody, of nobody.
    Row("processing_register", EVERYBODY),
    Row("dpia_draft", EVERYBODY),
    # --- What is destroyed and what may not be: the privacy officer, by dossier number.
    Row("coming_destructions", WATCH, others=403, by_number=True),
    Row("destruction_register", WATCH, others=403),
    Row("legal_holds", WATCH, others=403, by_number=True),
    Row("place_hold", WATCH, others=403, writes=True),
    Row("lift_hold", WATCH - {"region_privacy_officer"}, of="hold", others=403,
        but={"region_privacy_officer": 404}, writes=True, by_number=True),
    # --- Lists of residents: each shows only who is shared with the reader.
    Row("residents", READERS | OUTSIDER | OTHER_CONSULTANT, others=403),
    Row("join_requests", MEDIATOR | PROVIDER | OUTSIDER, others=403),
    # A question about a known person: who asked it, and the mediator who decides.
    Row("join_request", MEDIATOR | OUTSIDER, of="question", others=403,
        but=refused(404, PROVIDER), writes=True),
    # --- Registering somebody, and one resident's referral: not for an association.
    Row("queue", MEDIATOR, others=403),
    Row("register_referral", PROVIDER | MEDIATOR | OUTSIDER, others=403, writes=True),
    Row("referral", ROUTE | SUPPORTER, of="referral", writes=True),
    Row("correct_referral", ROUTE, of="referral", writes=True,
        but=refused(403, SUPPORTER)),
    # --- The dossier: whoever is involved, each the parts that are shared.
    Row("dossier", READERS, of="resident"),
    # Who has a way in to the own file: the care provider looks after it.
    Row("own_accounts", PROVIDER, of="resident", writes=True,
        but=refused(403, MUNICIPALITY, MEDIATOR, ASSOCIATION, SUPPORTER)),
    Row("own_account_link", frozenset(), of="own_account"),
    Row("close_own_account", PROVIDER, of="own_account", writes=True),
    # Consents: who supports the resident asks for them and keeps them. Who sees by them
    # reads on the dossier that they stand, not how, before whom, or what was refused.
    *(
        Row(route, PROVIDER, of="resident", words=words, writes=writes,
            but=refused(403, ASSOCIATION, MUNICIPALITY, MEDIATOR, SUPPORTER))
        for route, words, writes in (
            ("consents", (), False), ("consent_paper", ("mediation",), False),
            ("ask_consent", ("mediation",), True),
            ("refuse_consent", ("mediation",), True),
        )
    ),
    Row("withdraw_consent", PROVIDER, of="resident", words=("consent",), writes=True,
        but=refused(403, ASSOCIATION, MUNICIPALITY, MEDIATOR, SUPPORTER)),
    # What the resident asked about the own data: who answers it and who writes it down.
    Row("rights_requests", frozenset({"care_manager"}), others=403),
    Row("resident_rights", PROVIDER | SUPPORTER, of="resident", writes=True,
        but=refused(403, MUNICIPALITY, MEDIATOR, ASSOCIATION)),
    Row("rights_request", PROVIDER | SUPPORTER, of="right", writes=True),
    Row("rights_paper", PROVIDER | SUPPORTER, of="right"),
    # Only who answers it changes who somebody is, or makes the copy on paper: there is
    # none here, since this life asks for a correction.
    Row("correct_identity", frozenset({"care_manager"}), of="right", writes=True,
        but=refused(403, frozenset({"support_worker"}), SUPPORTER)),
    Row("rights_copy", frozenset(), of="right", words=("json",),
        but=refused(403, frozenset({"support_worker"}), SUPPORTER)),
    # To do a thing on another day, or not at all, with a reason that all may read: only
    # for those who do it. Here a talk of the support worker with the association.
    Row("deviate", PROVIDER | ASSOCIATION, of="obligation",
        but=refused(403, MUNICIPALITY, MEDIATOR, SUPPORTER),
        writes=True),
    # The plan, each their own life domains; what is written in it is the provider's,
    # and agreeing to a part is for whom the agreement asks.
    Row("plan", READERS, of="resident"),
    *(
        Row(route, PROVIDER, of="resident", words=words, writes=True,
            but=refused(403, ASSOCIATION, MUNICIPALITY, MEDIATOR, SUPPORTER))
        for route, words in (("new_goal", ()), ("explore", ("informal_care",)))
    ),
    Row("agree_to_plan", PROVIDER | ASSOCIATION | MUNICIPALITY, of="resident",
        sends=True),
    # A goal about self-care: for nobody with whom only living is shared.
    Row("goal", PROVIDER | MUNICIPALITY | SUPPORTER, of="goal", writes=True),
    # Who stands around the resident: for whom that life domain is shared with.
    Row("network", PROVIDER | MUNICIPALITY | SUPPORTER, of="resident", writes=True,
        but=refused(403, ASSOCIATION, MEDIATOR)),
    Row("network_person", PROVIDER, of="network", writes=True,
        but=refused(403, MUNICIPALITY, SUPPORTER)),
    Row("network_off", PROVIDER, of="network", sends=True),
    # Hours of support, and more or less of it: told with the health of somebody.
    Row("hours", PROVIDER | MUNICIPALITY | SUPPORTER, of="resident",
        but=refused(403, ASSOCIATION, MEDIATOR)),
    Row("ask_scaling", PROVIDER | MUNICIPALITY, of="resident", writes=True,
        but=refused(403, ASSOCIATION, MEDIATOR, SUPPORTER)),
    Row("scaling", PROVIDER | MUNICIPALITY | SUPPORTER, of="scaling", writes=True),
    Row("withdraw_scaling", PROVIDER | MUNICIPALITY, of="scaling", sends=True),
    # The plan for a crisis, and the way to go at night.
    *(
        Row(route, PROVIDER | MUNICIPALITY | SUPPORTER, of="resident", words=words,
            but=refused(403, ASSOCIATION, MEDIATOR), writes=writes)
        for route, words, writes in (
            ("crisis", (), False), ("crisis_paper", (), False), ("acute", (), False),
            ("acute_way", ("police",), True),
        )
    ),
    Row("write_crisis", PROVIDER, of="resident", writes=True,
        but=refused(403, MUNICIPALITY, ASSOCIATION, MEDIATOR, SUPPORTER)),
    Row("new_risk", PROVIDER, of="resident", writes=True,
        but=refused(403, MUNICIPALITY, ASSOCIATION, MEDIATOR, SUPPORTER)),
    Row("risk_is_over", PROVIDER, of="resident", words=("risk",), sends=True),
    # Only for the party that was told.
    Row("early_notice", ASSOCIATION, of="early_notice", writes=True),
    # Money at a placement, each what concerns the own party; whether budget management
    # is a good idea only for whom the money of the resident is shared with.
    *(
        Row(route, PROVIDER | ASSOCIATION | MUNICIPALITY, of="match", words=words,
            writes=writes, but=refused(403, MEDIATOR, SUPPORTER))
        for route, words, writes in (
            ("placement_money", (), False), ("money_file", (), False),
            ("new_cost", (), True), ("propose_shares", ("damage",), True),
        )
    ),
    Row("settle", ASSOCIATION | MUNICIPALITY, of="match", words=("owing", "owed"),
        but=refused(403, MEDIATOR, SUPPORTER), writes=True),
    Row("money_check", PROVIDER, of="resident", writes=True,
        but=refused(403, ASSOCIATION, MUNICIPALITY, MEDIATOR, SUPPORTER)),
    Row("approve_shares", PROVIDER | ASSOCIATION | MUNICIPALITY, of="arrangement",
        sends=True),
    # A cost between the association and the municipality.
    Row("take_back_cost", ASSOCIATION | MUNICIPALITY, of="cost", writes=True),
    Row("undo_settlement", ASSOCIATION | MUNICIPALITY, of="settlement", sends=True),
    # A handover: begun by the provider, each item done by the one whose it is.
    Row("new_handover", PROVIDER, of="resident", writes=True,
        but=refused(403, MUNICIPALITY, ASSOCIATION, MEDIATOR, SUPPORTER)),
    Row("handover", READERS, of="handover"),
    Row("tick", PROVIDER | ASSOCIATION, of="handover", words=("plan_read",),
        sends=True),
    Row("finish_handover", PROVIDER, of="handover", sends=True),
    Row("call_off_handover", PROVIDER, of="handover", sends=True),
    # What the municipality decided on support: for who takes part in the registration.
    Row("indications", ROUTE | SUPPORTER, of="resident", writes=True,
        but=refused(403, ASSOCIATION)),
    # Concerns, each for whom its part of life is shared with; recorded by who works
    # with the resident; the one of this life is about living.
    Row("concerns", READERS, of="resident"),
    Row("new_concern", PROVIDER | ASSOCIATION | MUNICIPALITY, of="resident",
        words=("nuisance",), writes=True, but=refused(403, MEDIATOR, SUPPORTER)),
    Row("concern", READERS, of="concern", writes=True),
    # What people outside report: for who receives it at the organisation it went to.
    Row("reports", ASSOCIATION | MUNICIPALITY | OTHER_CONSULTANT, others=403),
    Row("report", ASSOCIATION, of="report", others=403, writes=True,
        but=refused(404, MUNICIPALITY, OTHER_CONSULTANT)),
    # Meetings: each reads the own life domains; planning, preparing and holding them is
    # for who sits at the table. A mediator and who supports the resident read along.
    Row("meetings", READERS, of="resident"),
    Row("new_meeting", TABLE, of="resident", writes=True,
        but=refused(403, MEDIATOR, SUPPORTER)),
    Row("meeting", READERS, of="meeting"),
    Row("meeting_calendar", READERS, of="meeting"),
    *(
        Row(route, TABLE, of="meeting", writes=True,
            but=refused(403, MEDIATOR, SUPPORTER))
        for route in ("bring", "hold_meeting", "move_meeting", "decide")
    ),
    *(
        Row(route, TABLE, of="meeting", sends=True)
        for route in (
            "answer_meeting", "gather_agenda", "cancel_meeting", "resume_meeting",
        )
    ),
    Row("take_off", PROVIDER | MUNICIPALITY, of="item", sends=True),
    Row("settle_decision", PROVIDER | MUNICIPALITY, of="decision", sends=True),
    # Stays elsewhere: for who cares for somebody. What a landlord reads stands on the
    # page of the dossier.
    *(
        Row(route, PROVIDER | MUNICIPALITY | SUPPORTER, of=of, writes=True,
            but=refused(403, *(() if of == "stay" else (ASSOCIATION, MEDIATOR))))
        for route, of in (
            ("stays", "resident"), ("pilot_light", "resident"), ("stay", "stay"),
        )
    ),
    # Hidden address, justice, who is kept out: each part for whom it is shared with.
    Row("protection", READERS, of="resident", writes=True),
    # --- Places to stay for a while: no resident stands on these pages.
    Row("places", PLACES, others=403),
    Row("place", PLACES, of="place", others=403, writes=True),
    Row("new_place", frozenset({"care_manager"}) | MUNICIPALITY, others=403,
        writes=True),
    Row("cold_weather", MUNICIPALITY, of="place", others=403, writes=True),
    Row("cold_weather_over", MUNICIPALITY, of="place", others=403, sends=True,
        writes=True),
    # --- Homes: no resident stands on these pages.
    Row("shop", PROVIDER | ASSOCIATION | MEDIATOR | OUTSIDER | OTHER_CONSULTANT,
        others=403),
    Row("home", PROVIDER | ASSOCIATION | MEDIATOR | OUTSIDER | OTHER_CONSULTANT,
        of="", others=403, words=("home",)),
    # Whether there is room, before anybody is named.
    Row("capacity",
        MEDIATOR | ASSOCIATION | OTHER_CONSULTANT | frozenset({"care_manager"}),
        others=403),
    Row("ask_capacity", MEDIATOR, others=403, writes=True),
    Row("answer_capacity", ASSOCIATION, of="room", others=403, writes=True,
        but=refused(404, OTHER_CONSULTANT, frozenset({"care_manager"}))),
    Row("still_free", ASSOCIATION | OTHER_CONSULTANT, others=403),
    Row("confirm_free", ASSOCIATION, of="home", sends=True, writes=True),
    Row("stay_outside", ASSOCIATION, of="home", sends=True, writes=True),
    Row("new_home", ASSOCIATION | OTHER_CONSULTANT, others=403, writes=True),
    Row("change_home", ASSOCIATION, of="home", others=403,
        but=refused(404, OTHER_CONSULTANT), writes=True),
    Row("home_condition", ASSOCIATION, of="home", others=403,
        but=refused(404, OTHER_CONSULTANT), writes=True),
    # Photos of it: seen by who sees the home, until somebody lives there, as here.
    Row("home_photos", ASSOCIATION, of="home", others=403,
        but=refused(404, OTHER_CONSULTANT), writes=True),
    Row("add_home_photos", ASSOCIATION, of="home", others=403,
        but=refused(404, OTHER_CONSULTANT), writes=True),
    Row("remove_home_photo", ASSOCIATION, of="home", words=("photo",), others=403,
        but=refused(404, OTHER_CONSULTANT), writes=True),
    Row("home_photo", ASSOCIATION, of="home", words=("photo", "small"), others=403,
        but=refused(404, PROVIDER, MEDIATOR, OUTSIDER, OTHER_CONSULTANT)),
    Row("fill_outside", ASSOCIATION, of="home", sends=True, writes=True),
    Row("put_in_shop", ASSOCIATION, of="home", sends=True, writes=True),
    Row("take_out_of_shop", ASSOCIATION, of="home", sends=True, writes=True),
    # --- From home to person and back: the transfer point proposes.
    Row("propose", MEDIATOR, of="home", others=403, writes=True),
    Row("allocation_round", MEDIATOR, others=403, writes=True),
    # What was kept of one, by number; a name stands with the match.
    Row("kept_rounds", MEDIATOR, others=403),
    Row("kept_round", MEDIATOR, of="round", others=403, writes=True),
    Row("round_choice", MEDIATOR, of="round", words=("home",), others=403,
        writes=True),
    Row("undo_round_choice", MEDIATOR, of="round", words=("home",), sends=True),
    # Who a candidate is, before one is picked: with a reason from a list, logged.
    Row("unmask_candidate", MEDIATOR, of="home", words=("referral",), others=403,
        sends=True, writes=True),
    Row("homes_for", PROVIDER | MEDIATOR, of="referral", others=403,
        but=refused(404, OUTSIDER)),
    # --- One match, and its steps: everybody involved; the steps are sent from it.
    Row("match", READERS, of="match"),
    Row("make_offer", MEDIATOR, of="match", sends=True, writes=True),
    Row("record_answer", PROVIDER | MEDIATOR, of="match", sends=True, writes=True),
    Row("weigh_refusal", MEDIATOR | MUNICIPALITY, of="match", sends=True, writes=True),
    Row("hold_intake", PROVIDER | ASSOCIATION, of="match", sends=True, writes=True),
    Row("allocate_home", ASSOCIATION, of="match", sends=True, writes=True),
    Row("withdraw_match", INVOLVED, of="match", sends=True, writes=True),
    Row("decline_candidate", ASSOCIATION, of="match", sends=True, writes=True),
    Row("confirm_no", CONFIRMERS, of="match", sends=True, writes=True),
    Row("take_back_no", INVOLVED, of="match", sends=True, writes=True),
    Row("choose_route", MEDIATOR, of="match", sends=True, writes=True),
    Row("write_talk", MEDIATOR, of="match", sends=True, writes=True),
    Row("still_working", INVOLVED, of="match", sends=True, writes=True),
    Row("stalled_matches", READERS | OUTSIDER | OTHER_CONSULTANT, others=403),
    # --- The lease: everybody involved reads it; provider and association keep it.
    Row("lease", READERS, of="lease"),
    *(
        Row(route, PROVIDER | ASSOCIATION, of="lease", writes=True,
            but=refused(403, MUNICIPALITY, MEDIATOR, SUPPORTER))
        for route in (
            "sign_lease", "start_lease", "cancel_lease", "end_lease",
            "tell_last_day", "prepare_own_lease", "review",
        )
    ),
    # Everybody involved reads what was agreed with the neighbours (only provider and
    # association write it down).
    Row("neighbour_agreements", READERS, of="lease", writes=True),
    # Landing: what is told to neighbours everybody involved reads; what somebody does
    # by day, for one, whoever has that part of life.
    Row("landing", READERS, of="lease"),
    Row("plan_landing", PROVIDER | ASSOCIATION, of="lease",
        words=("meet_neighbours",), writes=True,
        but=refused(403, MUNICIPALITY, MEDIATOR, SUPPORTER)),
    Row("landing_step", PROVIDER | MUNICIPALITY | SUPPORTER, of="landing", writes=True),
    Row("answer_landing", PROVIDER, of="landing", sends=True, writes=True),
    Row("contact_card", PROVIDER | ASSOCIATION, of="lease", writes=True,
        but=refused(403, MUNICIPALITY, MEDIATOR, SUPPORTER)),
    Row("contact_card_pdf", READERS, of="lease"),
    Row("prepare_lease", PROVIDER | ASSOCIATION, of="match", writes=True,
        but=refused(403, MUNICIPALITY, MEDIATOR, PROGRAMME, ADMINISTRATOR, WATCH,
                    GOVERNOR, OUTREACH, OTHER_OUTREACH, SUPPORTER)),
    Row("register_again", ROUTE, of="lease", writes=True,
        but=refused(403, ASSOCIATION, SUPPORTER)),
    # --- Talks and decisions: the association takes part for living behaviour only.
    Row("contribute", READERS, of="review", writes=True),
    Row("evaluate_plan", PROVIDER | MUNICIPALITY, of="lease", writes=True,
        but=refused(403, ASSOCIATION, MEDIATOR, SUPPORTER)),
    Row("conversion", PROVIDER | ASSOCIATION | MUNICIPALITY, of="lease", writes=True,
        but=refused(403, MEDIATOR, SUPPORTER)),
    # --- Framework agreements: between two organisations, without any resident.
    Row("framework_agreements",
        ASSOCIATION | OTHER_CONSULTANT | frozenset({"care_manager"}), others=403,
        writes=True),
    Row("end_framework", ASSOCIATION | frozenset({"care_manager"}), of="framework",
        others=403, but=refused(404, OTHER_CONSULTANT), writes=True),
    # --- People who asked for nothing: who goes there, and who of the municipality sent
    # them. Nobody else, whatever they may see of a dossier of the same person.
    Row("outreach", OUTREACH | OTHER_OUTREACH | MUNICIPALITY, others=403),
    # In numbers also for who governs the municipality.
    Row("outreach_figures", OUTREACH | OTHER_OUTREACH | MUNICIPALITY | GOVERNOR,
        others=403),
    Row("new_outreach", OUTREACH | OTHER_OUTREACH | MUNICIPALITY, others=403,
        writes=True),
    Row("outreach_file", OUTREACH | MUNICIPALITY, of="outreach", others=403,
        but=refused(404, OTHER_OUTREACH), writes=True),
    # --- Files: whoever may import something; a file is its uploader's only.
    Row("imports", PROVIDER | ASSOCIATION | MUNICIPALITY | MEDIATOR | ADMINISTRATOR
        | OUTSIDER | OTHER_CONSULTANT, others=403, writes=True),
    Row("import", frozenset({"care_manager"}), of="staged", writes=True),
    Row("import_problems", frozenset({"care_manager"}), of="staged"),
    # A list that leaves: for who asked for it, in that seat, for two hours.
    Row("exports", READERS | OUTSIDER | OTHER_CONSULTANT, sends=True),
    Row("export", frozenset({"care_manager"}), of="exported"),
    Row("export_file", frozenset({"care_manager"}), of="exported", words=("csv",)),
    Row("import_example", PROVIDER | MEDIATOR | OUTSIDER, words=("residents", "csv"),
        but=refused(403, PROGRAMME, WATCH, GOVERNOR, OUTREACH, OTHER_OUTREACH,
                    SUPPORTER)),
)  # fmt: skip
