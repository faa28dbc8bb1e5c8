"""Which page is for whom: one row for every address of the program.

To be read by a privacy officer. `gets` says which roles get the page for *this*
resident (or, where a page is about no resident, at all). Everybody else gets `others`:
404, as if it did not exist, or 403, where only the role is in the way. Somebody who is
not signed in goes to the sign-in page ("login"), unless the page is for everybody.

`of` names what the address points at: a key of one resident's life (tests/permissions/
life.py). `sends` says that only a form is sent there; opening it is answered with 405.
"""

from dataclasses import dataclass, field

PROVIDER = frozenset({"support_worker", "care_manager"})
ASSOCIATION = frozenset({"housing_consultant"})
MUNICIPALITY = frozenset({"wmo_consultant"})
MEDIATOR = frozenset({"mediator"})
PROGRAMME = frozenset({"programme_manager"})
ADMINISTRATOR = frozenset({"administrator"})
# Who reads their own file, and nothing else.
RESIDENT = frozenset({"resident"})
# The same roles at organisations that have nothing to do with the resident.
OUTSIDER = frozenset({"outsider"})
OTHER_CONSULTANT = frozenset({"other_consultant"})

ROUTE = PROVIDER | MUNICIPALITY | MEDIATOR
INVOLVED = ROUTE | ASSOCIATION
STRANGERS = OUTSIDER | OTHER_CONSULTANT | PROGRAMME | ADMINISTRATOR
EVERYBODY = INVOLVED | STRANGERS
# Whoever opens pages in the tests: colleagues in a seat, and the resident.
ANYBODY = EVERYBODY | RESIDENT


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
    # Opening the address of a link shows a button only; the secret here opens nothing.
    Row("own_enter", ANYBODY, signed_out="page", words=("geen-geheim",)),
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
    Row("own_words_back", RESIDENT, of="review", sends=True),
    # The offer of this life was answered long ago, so it waits for nobody.
    Row("own_offer", frozenset(), of="match"),
    # --- Only in a demo: examples of the parts that pages are made of.
    Row("components", frozenset(), signed_out="404"),
    # --- Everybody's own: today's work, the account, the seat.
    Row("today", EVERYBODY),
    Row("my_account", EVERYBODY),
    Row("my_password", EVERYBODY, sends=True),
    Row("my_sessions", EVERYBODY, sends=True),
    Row("renew_second_factor", EVERYBODY, sends=True),
    Row("confirm_second_factor", EVERYBODY, sends=True),
    # --- Other people's accounts: the administrator, who takes away a lost phone.
    Row("accounts", ADMINISTRATOR, others=403),
    Row("reset_second_factor", ADMINISTRATOR, of="account", others=403, writes=True),
    Row("switch_seat", EVERYBODY, of="resident", sends=True, signed_out="405"),
    # --- The agreement and how it is kept: articles for everybody, no residents.
    Row("agreement", EVERYBODY),
    Row("article", EVERYBODY, words=("4a",)),
    Row("evaluate_agreement", MEDIATOR | PROGRAMME, others=403, writes=True),
    # --- Lists of residents: each shows only who is shared with the reader.
    Row("residents", INVOLVED | OUTSIDER | OTHER_CONSULTANT, others=403),
    Row("join_requests", MEDIATOR | PROVIDER | OUTSIDER, others=403),
    # A question about a known person: who asked it, and the mediator who decides.
    Row("join_request", MEDIATOR | OUTSIDER, of="question", others=403,
        but=refused(404, PROVIDER), writes=True),
    # --- Registering somebody, and one resident's referral: not for an association.
    Row("register_referral", PROVIDER | MEDIATOR | OUTSIDER, others=403, writes=True),
    Row("referral", ROUTE, of="referral", writes=True),
    Row("correct_referral", ROUTE, of="referral", writes=True),
    # --- The dossier: whoever is involved, each the parts that are shared.
    Row("dossier", INVOLVED, of="resident"),
    # Who has a way in to the own file: the care provider looks after it.
    Row("own_accounts", PROVIDER, of="resident", writes=True,
        but=refused(403, MUNICIPALITY, MEDIATOR, ASSOCIATION)),
    Row("own_account_link", frozenset(), of="own_account"),
    Row("close_own_account", PROVIDER, of="own_account", writes=True,
        but=refused(403, MUNICIPALITY, MEDIATOR)),
    # What the resident asked about the own data: who answers it and who writes it down.
    Row("rights_requests", ROUTE | OUTSIDER, others=403),
    Row("resident_rights", PROVIDER, of="resident", writes=True,
        but=refused(403, MUNICIPALITY, MEDIATOR, ASSOCIATION)),
    Row("rights_request", PROVIDER, of="right", writes=True),
    Row("rights_paper", PROVIDER, of="right"),
    # Only who answers it changes who somebody is, or makes the copy on paper: there is
    # none here, since this life asks for a correction.
    Row("correct_identity", frozenset({"care_manager"}), of="right", writes=True,
        but=refused(403, frozenset({"support_worker"}))),
    Row("rights_copy", frozenset(), of="right", words=("json",),
        but=refused(403, frozenset({"support_worker"}))),
    # To do a thing on another day, or not at all, with a reason that all may read: only
    # for those who do it. Here a talk of the support worker with the association.
    Row("deviate", PROVIDER | ASSOCIATION, of="obligation",
        but=refused(403, MUNICIPALITY, MEDIATOR),
        writes=True),
    # --- Homes: no resident stands on these pages.
    Row("shop", PROVIDER | ASSOCIATION | MEDIATOR | OUTSIDER | OTHER_CONSULTANT,
        others=403),
    Row("home", PROVIDER | ASSOCIATION | MEDIATOR | OUTSIDER | OTHER_CONSULTANT,
        of="", others=403, words=("home",)),
    Row("new_home", ASSOCIATION | OTHER_CONSULTANT, others=403, writes=True),
    Row("change_home", ASSOCIATION, of="home", others=403,
        but=refused(404, OTHER_CONSULTANT), writes=True),
    Row("put_in_shop", ASSOCIATION, of="home", sends=True, writes=True),
    Row("take_out_of_shop", ASSOCIATION, of="home", sends=True, writes=True),
    # --- From home to person and back: the transfer point proposes.
    Row("propose", MEDIATOR, of="home", others=403, writes=True),
    Row("homes_for", PROVIDER | MEDIATOR, of="referral", others=403,
        but=refused(404, OUTSIDER)),
    # --- One match, and its steps: everybody involved; the steps are sent from it.
    Row("match", INVOLVED, of="match"),
    Row("make_offer", MEDIATOR, of="match", sends=True, writes=True),
    Row("record_answer", PROVIDER | MEDIATOR, of="match", sends=True, writes=True),
    Row("weigh_refusal", MEDIATOR | MUNICIPALITY, of="match", sends=True, writes=True),
    Row("hold_intake", PROVIDER | ASSOCIATION, of="match", sends=True, writes=True),
    Row("allocate_home", ASSOCIATION, of="match", sends=True, writes=True),
    Row("withdraw_match", INVOLVED, of="match", sends=True, writes=True),
    Row("decline_candidate", ASSOCIATION, of="match", sends=True, writes=True),
    # --- The lease: everybody involved reads it; provider and association keep it.
    Row("lease", INVOLVED, of="lease"),
    *(
        Row(route, PROVIDER | ASSOCIATION, of="lease", writes=True,
            but=refused(403, MUNICIPALITY, MEDIATOR))
        for route in (
            "sign_lease", "start_lease", "cancel_lease", "end_lease",
            "prepare_own_lease", "review",
        )
    ),
    # Everybody involved reads what was agreed with the neighbours (only provider and
    # association write it down).
    Row("neighbour_agreements", INVOLVED, of="lease", writes=True),
    Row("prepare_lease", PROVIDER | ASSOCIATION, of="match", writes=True,
        but=refused(403, MUNICIPALITY, MEDIATOR, PROGRAMME, ADMINISTRATOR)),
    Row("register_again", ROUTE, of="lease", writes=True,
        but=refused(403, ASSOCIATION)),
    # --- Talks and decisions: the association takes part for living behaviour only.
    Row("contribute", INVOLVED, of="review", writes=True),
    Row("evaluate_plan", PROVIDER | MUNICIPALITY, of="lease", writes=True,
        but=refused(403, ASSOCIATION, MEDIATOR)),
    Row("conversion", PROVIDER | ASSOCIATION | MUNICIPALITY, of="lease", writes=True,
        but=refused(403, MEDIATOR)),
    # --- Framework agreements: between two organisations, without any resident.
    Row("framework_agreements",
        ASSOCIATION | OTHER_CONSULTANT | frozenset({"care_manager"}), others=403,
        writes=True),
    Row("end_framework", ASSOCIATION | frozenset({"care_manager"}), of="framework",
        others=403, but=refused(404, OTHER_CONSULTANT), writes=True),
    # --- Files: whoever may import something; a file is its uploader's only.
    Row("imports", PROVIDER | ASSOCIATION | MEDIATOR | ADMINISTRATOR
        | OUTSIDER | OTHER_CONSULTANT, others=403, writes=True),
    Row("import", frozenset({"care_manager"}), of="staged", writes=True),
    Row("import_problems", frozenset({"care_manager"}), of="staged"),
    Row("import_example", PROVIDER | MEDIATOR | OUTSIDER, words=("residents", "csv"),
        but=refused(403, MUNICIPALITY, PROGRAMME)),
)  # fmt: skip
