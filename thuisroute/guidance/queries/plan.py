"""The plan of a resident, each part for whom its life domain is shared with."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from django.http import Http404

from thuisroute.guidance.facts import agreed_so_far
from thuisroute.guidance.models import (
    Exploration,
    Goal,
    IndicatedDomain,
    PlanVersion,
    PlanWords,
)
from thuisroute.guidance.rules.approving import digest_of
from thuisroute.guidance.rules.planning import Agreed
from thuisroute.kernel import looks
from thuisroute.kernel.actor import Actor
from thuisroute.meetings.queries.meetings import DecisionRow, decisions_of
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.access import insist_on_resident
from thuisroute.sharing.queries.policy import HOUSING, residents_shared_with
from thuisroute.sharing.queries.words import domains_with_words

MOST = 200
# What a goal and a decision say on the page.
GOAL = ["pk", "state", "wanted", "seen_by", "who_does_what", "due_on", "end_reason"]
DECIDED = ["pk", "text", "party_id", "role", "due_on", "settled"]


@dataclass(frozen=True)
class PlanSeen:
    """What one reader may see of a plan: its versions, the newest first, and by life
    domain the goals, what the resident wrote, and what was asked about."""

    versions: tuple[PlanVersion, ...]
    goals: Mapping[str, tuple[Goal, ...]]
    words: Mapping[str, tuple[PlanWords, ...]]
    explored: Mapping[str, Exploration]
    approvals: tuple[Agreed, ...]
    domains: frozenset[str]
    # In which of them the municipality has granted support.
    granted: frozenset[str] = frozenset()
    # What was decided at meetings, by life domain.
    decided: Mapping[str, tuple[DecisionRow, ...]] = field(default_factory=dict)

    @property
    def changed(self) -> dict[str, int]:
        """Per part, the version in which it last changed; nothing is asked about before
        there is a version, which who works without the name does not begin."""
        if not self.versions:
            return {}
        changed = {
            domain: max(goal.changed_in for goal in goals)
            for domain, goals in self.goals.items()
        }
        for domain, decisions in self.decided.items():
            came = [one.plan_version or 1 for one in decisions]
            changed[domain] = max(changed.get(domain, 1), *came)
        return changed

    def digest(self, domain: str) -> str:
        """Of all that this part says; who agrees sends along what was read."""
        return digest_of(
            (
                [
                    [getattr(one, name) for name in GOAL]
                    for one in self.goals.get(domain, ())
                ],
                [
                    [getattr(one, name) for name in DECIDED]
                    for one in self.decided.get(domain, ())
                ],
                [[one.pk, one.text] for one in self.words.get(domain, ())],
            )
        )


def plan_of(actor: Actor, resident: UUID) -> PlanSeen:
    """Nothing without the name; 404 and 403 are the caller's to give."""
    domains = domains_with_words(actor, resident)
    here = {"resident_id": resident, "domain__in": domains}
    goals, words, decided = defaultdict(list), defaultdict(list), defaultdict(list)
    for goal in Goal.objects.filter(**here).order_by("due_on", "id")[:MOST]:
        goals[goal.domain].append(goal)
    for text in PlanWords.objects.filter(**here).order_by("written_on", "id"):
        words[text.domain].append(text)
    for decision in decisions_of(actor, resident):
        decided[decision.domain].append(decision)
    asked = Exploration.objects.filter(**here).order_by("asked_on", "id")
    versions = PlanVersion.objects.filter(
        resident_id=resident,
        resident_id__in=residents_shared_with(actor, domain=HOUSING),
    )
    return PlanSeen(
        versions=tuple(versions.order_by("-number")[:MOST]) if domains else (),
        goals={domain: tuple(found) for domain, found in goals.items()},
        words={domain: tuple(found) for domain, found in words.items()},
        explored={row.subject: row for row in asked},
        approvals=tuple(
            one for one in agreed_so_far(resident) if one.domain in domains
        ),
        domains=domains,
        decided={domain: tuple(found) for domain, found in decided.items()},
        granted=frozenset(
            IndicatedDomain.objects.filter(**here).values_list("domain", flat=True)
        ),
    )


def goal_for(actor: Actor, key: UUID, *, to: Capability | None = None) -> Goal:
    """404 when it is not shared, 403 when the role may not do this."""
    row = (
        Goal.objects.select_related("plan", "resident")
        .filter(pk=key, resident_id__in=residents_shared_with(actor, domain="identity"))
        .first()
    )
    if row is None or row.domain not in domains_with_words(actor, row.resident_id):
        raise Http404
    if to is not None:
        insist_on_resident(actor, row.resident_id, domain=row.domain, to=to)
    looks.at(row.resident_id)
    return row
