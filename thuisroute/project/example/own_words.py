"""What a resident writes on the own pages: in the plan and about an own concern."""

from uuid import UUID

from thuisroute.concerns.actions.add_note import say_of_own_concern
from thuisroute.guidance.actions.agree_to_part import agree_to_part
from thuisroute.guidance.actions.write_plan_words import write_plan_words
from thuisroute.guidance.queries.plan import plan_of
from thuisroute.project.example.privacy_cast import Stage, Subject
from thuisroute.sharing.queries.policy import HOUSING


def words_in_plan(stage: Stage, who: Subject, token: str) -> None:
    """How the goal goes; then agreed to that part."""
    with stage.at_home(token, days=16) as actor:
        write_plan_words(by=actor, domain=HOUSING, text=stage.word("own_plan"))
        read = plan_of(actor, who.resident).digest(HOUSING)
        agree_to_part(by=actor, resident=who.resident, domain=HOUSING, read=read)


def words_on_concern(stage: Stage, concern: UUID, token: str) -> None:
    """What happened, as the resident tells it."""
    with stage.at_home(token, days=15) as actor:
        words = stage.word("own_concern")
        say_of_own_concern(by=actor, concern=concern, words=words)
