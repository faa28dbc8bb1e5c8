"""What comes with keeping data about people: requests, refusals, holds, worries."""

from datetime import date

from django.db import transaction

from thuisroute.concerns.queries.outreach import any_files
from thuisroute.kernel import sessions
from thuisroute.parties.queries import region_by_code
from thuisroute.project.example import (
    away,
    cases,
    own_words,
    privacy_concerns,
    privacy_outreach,
    privacy_protection,
    privacy_rights,
)
from thuisroute.project.example.figures import Figures
from thuisroute.project.example.people import People
from thuisroute.project.example.privacy_cast import Stage, leavers, tenants


def is_complete(figures: Figures) -> bool:
    """Whether all of the region is there; the examples below are made last."""
    return any_files(region_by_code(figures.pack))


@transaction.atomic
def make_privacy(figures: Figures, people: People, *, today: date) -> None:
    """Through the actions of the pages, once every life has been played."""
    stage = Stage(figures, people, today)
    cases.make_cases(stage)
    first, second, third, *_ = tenants(stage)
    away.stays(stage, first, third, back=second)
    _rights_and_protection(stage)
    privacy_protection.held(stage, leavers(stage)[0])
    privacy_outreach.outreach_closed(stage)
    privacy_outreach.outreach_running(stage)
    privacy_outreach.exploration_running(stage)
    privacy_outreach.worry_reported(stage)
    people.close_sessions()


def _rights_and_protection(stage: Stage) -> None:
    """Each resident has at most a few of these, as in life."""
    first, second, third, fourth, fifth, *_ = tenants(stage)
    token = privacy_rights.own_pages(stage, first)
    privacy_rights.copy_given(stage, first, token)
    privacy_rights.copy_taken_back(stage, first, token)
    privacy_rights.correction_asked(stage, first, token)
    privacy_rights.represented(stage, second)
    privacy_rights.objection_taken_up(stage, second)
    privacy_rights.correction_refused(stage, third)
    privacy_rights.supported(stage, fourth)
    privacy_protection.consent_refused(stage, third)
    privacy_protection.address_hidden(stage, fourth)
    privacy_protection.kept_out(stage, fifth)
    privacy_concerns.nuisance_over(stage, second)
    concern = privacy_concerns.nuisance_worked_on(stage, first)
    own_words.words_in_plan(stage, first, token)
    own_words.words_on_concern(stage, concern, token)
    privacy_protection.emergency_reviewed(stage, first)
    privacy_protection.emergency_waiting(stage, fourth)
    with sessions.acting(token):
        sessions.close_session()
