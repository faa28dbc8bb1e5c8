"""What a copy tells of homes that were in view."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from thuisroute.desk.copying.section import Section

MATCH_SECTIONS: Mapping[str, Section] = {
    "matching_match": Section("matches", _("Homes that were in view for you")),
    "matching_matchwords": Section("match_words", _("Why a home fell through")),
    "matching_saidno": Section("match_nos", _("When somebody said no to a home")),
    "matching_saidnowords": Section("match_no_words", _("What was written about a no")),
    "matching_carefulroute": Section(
        "careful_routes", _("Talks before a home was offered")
    ),
    "matching_roundperson": Section(
        "rounds", _("Rounds in which homes were divided, and where you stood")
    ),
    "matching_roundchoice": Section(
        "round_choices", _("What was decided otherwise about a home in such a round")
    ),
    "matching_finding": Section("match_findings", _("Why a home would fit you")),
    "matching_offeranswer": Section("offer_answers", _("Your answers to offers")),
    "matching_intake": Section("intakes", _("Meetings with the landlord")),
    "matching_intakewords": Section(
        "intake_words", _("What was said at those meetings")
    ),
    "matching_allocation": Section("allocations", _("Homes that were kept for you")),
    "matching_matchstep": Section("match_steps", _("Steps towards a home")),
}
