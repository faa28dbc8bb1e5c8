"""What stands in a copy: one section for every table about a person, or why not.

Names of sections and columns are a promise to whoever reads the file by computer; a
test holds that every table and every column of the database is decided here.
"""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thuisroute.desk.copying.concern_sections import CONCERN_SECTIONS
from thuisroute.desk.copying.match_sections import MATCH_SECTIONS
from thuisroute.desk.copying.section import Section
from thuisroute.desk.copying.stay_sections import STAY_SECTIONS

SECTIONS: Mapping[str, Section] = {
    "residents_resident": Section("dossier", _("Your file")),
    "residents_identity": Section("identity", _("Who you are")),
    "residents_citizenservicenumber": Section(
        "citizen_service_number", _("Your citizen service number")
    ),
    "residents_contactdetails": Section("contact_details", _("How to reach you")),
    "residents_justicemeasure": Section(
        "justice_measures", _("Measures of the justice system")
    ),
    "residents_contactperson": Section("contact_persons", _("Who helps you")),
    "referrals_referral": Section("referrals", _("Your registration")),
    "referrals_particulars": Section(
        "referral_particulars", _("What you need, and what you can pay")
    ),
    "referrals_readinessitem": Section("readiness", _("What had to be ready")),
    "referrals_referralstep": Section(
        "referral_steps", _("Steps of your registration")
    ),
    "referrals_prioritystep": Section("priority_steps", _("Your priority")),
    **MATCH_SECTIONS,
    "tenancies_lease": Section("leases", _("Your leases")),
    "tenancies_leasewords": Section("lease_words", _("Why your leases ended")),
    "tenancies_leaseweighing": Section(
        "lease_weighings", _("How the form of your lease was chosen")
    ),
    "tenancies_leasestep": Section("lease_steps", _("Steps of your leases")),
    "tenancies_neighbouragreement": Section(
        "neighbour_agreements", _("What you agreed about the neighbours")
    ),
    "tenancies_neighbourwords": Section(
        "neighbour_words", _("What that agreement says")
    ),
    "tenancies_landingstep": Section(
        "landing_steps", _("What was done in your neighbourhood")
    ),
    "tenancies_landinganswer": Section(
        "landing_answers", _("What you said about that")
    ),
    "tenancies_contactcard": Section(
        "contact_cards", _("Cards with whom neighbours can call")
    ),
    "tenancies_review": Section("reviews", _("Talks")),
    "tenancies_reviewcontribution": Section(
        "review_contributions", _("What was said at talks")
    ),
    "tenancies_ownwords": Section("own_words", _("What you wrote yourself")),
    "tenancies_conversiondecision": Section(
        "conversion_decisions", _("Decisions about your lease")
    ),
    "tenancies_conversionwords": Section(
        "conversion_words", _("What was said about those decisions")
    ),
    "money_moneycheck": Section("money_checks", _("Whether you want help with money")),
    "money_arrangement": Section(
        "cost_arrangements", _("Who pays which costs of your home")
    ),
    "money_approval": Section("cost_approvals", _("Who said yes to that")),
    "money_cost": Section("costs", _("What was paid for your home")),
    "money_settlement": Section("settlements", _("What was paid back")),
    "guidance_indication": Section(
        "indications", _("What the municipality decided on support")
    ),
    "guidance_indicateddomain": Section(
        "indicated_domains", _("In which parts of your life support was granted")
    ),
    "guidance_planversion": Section("plan_versions", _("Versions of your plan")),
    "guidance_goal": Section("goals", _("Your goals")),
    "guidance_goalstep": Section("goal_steps", _("What became of your goals")),
    "guidance_planapproval": Section("plan_approvals", _("Who agreed to your plan")),
    "guidance_exploration": Section("explorations", _("What was asked for your plan")),
    "guidance_networkperson": Section("network", _("Who is on your network map")),
    "guidance_planwords": Section("plan_words", _("What you wrote in your plan")),
    "guidance_scalingrequest": Section(
        "scaling_requests", _("Questions about more or less help")
    ),
    "guidance_scalingstep": Section(
        "scaling_steps", _("What became of those questions")
    ),
    "guidance_riskfactor": Section("risk_factors", _("What to look out for")),
    "guidance_crisisplan": Section(
        "crisis_plans", _("Your plan for when it goes wrong")
    ),
    "guidance_acutereport": Section(
        "acute_reports", _("What was done when it went wrong")
    ),
    "guidance_earlynotice": Section(
        "early_notices", _("Who was told that something was going on")
    ),
    "meetings_meeting": Section("meetings", _("Meetings about you")),
    "meetings_meetingstep": Section("meeting_steps", _("What became of your meetings")),
    "meetings_attendance": Section("attendance", _("Who was asked to your meetings")),
    "meetings_agendaitem": Section("agenda_items", _("What your meetings were about")),
    "meetings_decision": Section("meeting_decisions", _("What was decided there")),
    "meetings_meetingwords": Section(
        "meeting_words", _("What you wrote for your meetings")
    ),
    "meetings_ownanswer": Section("meeting_answers", _("Whether you would come")),
    **CONCERN_SECTIONS,
    **STAY_SECTIONS,
    "guidance_handover": Section("handovers", _("Changes of support worker")),
    "guidance_handovertick": Section(
        "handover_ticks", _("What was done at those changes")
    ),
    "obligations_obligation": Section(
        "obligations", _("What had to be done, and when")
    ),
    "residents_dossierevent": Section("events", _("What happened")),
    "sharing_involvement": Section("involvements", _("Who had to do with you")),
    "sharing_consent": Section("consents", _("What you said yes to")),
    "sharing_consentrecord": Section(
        "consent_records", _("How you said yes, and who was there")
    ),
    "sharing_consentrefusal": Section("consent_refusals", _("What you said no to")),
    "sharing_emergencyaccess": Section(
        "emergencies", _("Who opened your file in an emergency")
    ),
    "sharing_emergencyreason": Section(
        "emergency_reasons", _("Why that was, and what was found of it")
    ),
    "sharing_hiddenaddress": Section(
        "hidden_address", _("That your address is hidden")
    ),
    "sharing_hidingground": Section("hiding_grounds", _("Why your address is hidden")),
    "sharing_restriction": Section("kept_out", _("Who may not see your file")),
    "sharing_necessity": Section("consent_reasons", _("Why your consent was asked")),
    "sharing_grant": Section("grants", _("Who may see what of you")),
    "sharing_ownaccount": Section("own_accounts", _("Who reads your file with you")),
    "sharing_rightsrequest": Section("rights_requests", _("What you asked about it")),
    "sharing_rightsstep": Section("rights_steps", _("Steps of what you asked")),
    "sharing_rightserasure": Section("rights_erasures", _("What went and what stayed")),
    "sharing_ownidentity": Section("own_identities", _("Other ways in that you chose")),
    "sharing_rightsevidence": Section("rights_evidence", _("Papers that you added")),
    "sharing_rightslimit": Section("restrictions", _("What may not be used")),
}
LOOKS = Section("looks", _("Who looked"))

# Tables that hold nothing about the resident that stands nowhere else.
LEFT_OUT: Mapping[str, Promise] = {
    "residents_personkey": _(
        "A code made of name, birth date and number, which cannot be read back."
    ),
    "concerns_outreachfile": _(
        "Who reports a worry about somebody is protected while people look into it. "
        "Ask the municipality for this file."
    ),
    "sharing_legalhold": _(
        "Why a record may not be destroyed yet. Ask the privacy officer for it."
    ),
    "sharing_retentionday": _(
        "Days on which records go, counted from the terms that everybody can read."
    ),
    "sharing_ownlink": _(
        "Codes of links to these pages; somebody could go in with one."
    ),
}
# Columns that are not copied as they stand, in every table or in one.
COLUMNS_LEFT_OUT: Mapping[str, Promise] = {
    "resident_id": _("The whole copy is about one person; the key stands at its head."),
    "parties": _("Which organisations read a row about costs; the row names them too."),
    "residents_identity.search_name": _("The name once more, as the search needs it."),
    "residents_citizenservicenumber.sealed": _(
        "It is stored encrypted; the number itself stands in the copy."
    ),
    "sharing_ownidentity.subject_hash": _(
        "The sealed number by which another way in to these pages knows you."
    ),
    "sharing_rightsevidence.sealed": _(
        "It is stored encrypted; the paper itself can be fetched beside your request."
    ),
}


def is_left_out(table: str, column: str) -> bool:
    """Whether this column is not copied as it stands."""
    return column in COLUMNS_LEFT_OUT or f"{table}.{column}" in COLUMNS_LEFT_OUT
