"""Remember in which language somebody reads the pages."""

from thuisroute.kernel import audit
from thuisroute.kernel.actor import Actor
from thuisroute.parties.models import User


def keep_language(*, by: Actor, language: str) -> None:
    """For every time they sign in from now on; `language` is one that there is."""
    people = User.objects.filter(pk=by.user).exclude(language=language)
    if people.update(language=language):
        audit.record(
            "language.chosen",
            kind="user",
            key=by.user,
            details={"language": language},
        )
