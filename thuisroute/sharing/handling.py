"""Who answers what residents ask about their own data.

The agreement names them, a kind of party and a role for each right; a request keeps who
was named when it was asked. No role has this by itself.
"""

from django.db.models import Q

from thuisroute.kernel.actor import Actor
from thuisroute.parties.queries import kind_of_party

# What is refused to who only reads a request, in the words of the log.
ANSWER = "answer_rights"


def answered_by(actor: Actor) -> Q:
    """Requests that name the actor's kind of party and role."""
    return Q(handler_role=actor.role, handler_kind=kind_of_party(actor.party))
