"""Lines of the log in plain words: what was done, at which page, and why."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.words import purpose_words
from thuisroute.desk.access_log import Line, Seen
from thuisroute.desk.log_acts import ACTS
from thuisroute.desk.log_pages import PAGES
from thuisroute.desk.own_words import OWN_KINDS
from thuisroute.desk.telling import GROUNDS

ACTIONS: Mapping[str, Promise] = {
    "look": _("saw"),
    "search": _("searched in"),
    "print": _("printed"),
    "export": _("took along as a file"),
    "emergency.open": _("opened in an emergency"),
    "emergency.close": _("closed after an emergency"),
    "emergency.review": _("reviewed an emergency access"),
}
PURPOSES: Mapping[str, Promise] = {
    "own_file": _("Their own file"),
    "supervision": _("Watching over who looks"),
    "emergency": _("Emergency"),
}
MORE_GROUNDS: Mapping[str, Promise] = {
    "own_file": _("The right to see one's own file"),
    "legal_obligation": _("A legal obligation"),
}


def line_in_words(line: Line, law: Agreement, language: str) -> dict[str, Any]:
    """As it stands on the page and in the file."""
    return {
        "at": line.at,
        "who": _who(line.user_name, line.role),
        "seat": _seat(line.role, line.party_name, law, language),
        "what": f"{action_words(line.action)}: {page_words(line.page)}",
        "whose": _whose(line),
        "why": why(line.purpose.split(","), line.ground.split(","), law, language),
        "refused": line.outcome == "refused",
        "emergency": line.emergency,
        "origin": line.origin,
    }


def seen_in_words(seen: Seen, law: Agreement, language: str) -> dict[str, Any]:
    """One row of a breach report."""
    return {
        "who": _who(seen.user_name, seen.role),
        "seat": _seat(seen.role, seen.party_name, law, language),
        "number": seen.number or str(seen.resident),
        "times": seen.times,
        "first_at": seen.first_at,
        "last_at": seen.last_at,
        "what": ", ".join(page_words(one) for one in seen.pages),
        "how": ", ".join(action_words(one) for one in seen.actions),
        "why": why(_apart(seen.purposes), _apart(seen.grounds), law, language),
        "emergency": seen.emergency,
    }


def action_words(action: str) -> str:
    """What was done; an act without words of its own by its name."""
    return str(ACTIONS.get(action, ACTS.get(action, action.replace("_", " "))))


def page_words(page: str) -> str:
    """Where it was done."""
    return str(PAGES.get(page, page.replace("_", " ")))


def why(
    purposes: Iterable[str], grounds: Iterable[str], law: Agreement, language: str
) -> str:
    """Purposes with, between brackets, the grounds in law."""
    named = [
        str(PURPOSES[one]) if one in PURPOSES else purpose_words(law, one, language)
        for one in purposes
        if one
    ]
    lawful = [
        str(GROUNDS.get(one, MORE_GROUNDS.get(one, one))) for one in grounds if one
    ]
    said = ", ".join(named)
    return f"{said} ({', '.join(lawful)})" if said and lawful else said


def _apart(joined: Iterable[str]) -> list[str]:
    return sorted({one for some in joined for one in some.split(",")})


def _who(name: str | None, role: str | None) -> str:
    """A resident is never named here; the number tells which one it was."""
    if name:
        return name
    return str(OWN_KINDS.get(role or "", gettext("nobody who was signed in")))


def _seat(role: str | None, party: str | None, law: Agreement, language: str) -> str:
    if role in OWN_KINDS:
        return gettext("on the own pages")
    labels = {one.id: one.label.in_language(language) for one in law.roles}
    return ", ".join(one for one in (labels.get(role or "", role), party) if one)


def _whose(line: Line) -> str:
    numbers = line.numbers or []
    more = line.whose - len(numbers)
    if more <= 0:
        return ", ".join(numbers)
    text = ngettext("and %(num)s other", "and %(num)s others", more)
    return f"{', '.join(numbers)} {text % {'num': more}}"
