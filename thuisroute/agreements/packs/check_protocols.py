"""Protocols that cannot be walked: steps that nothing leads to or that never end."""

from collections.abc import Iterator, Mapping

from thuisroute.agreements.packs.check_references import there_twice
from thuisroute.agreements.packs.protocol_section import ProtocolSection
from thuisroute.agreements.packs.reading import PackFiles
from thuisroute.agreements.packs.shape import Shaped
from thuisroute.kernel.problem import Problem, suggestion
from thuisroute.kernel.wording import worded
from thuisroute.kernel.yaml_file import Where

Leads = Mapping[str, frozenset[str]]


def check_protocols(pack: PackFiles, shape: Shaped) -> Iterator[Problem]:
    """Everything in a protocol that would leave a concern without a way on."""
    for protocol, where in shape.parts(ProtocolSection):
        for part in ("steps", "urgencies"):
            names = [
                (one.id, (*where, part, at, "id"))
                for at, one in enumerate(getattr(protocol, part))
            ]
            yield from there_twice(pack, names)
        yield from _unknown(pack, protocol, where)
        yield from _lost(pack, protocol, where)


def check_protocol_kinds(pack: PackFiles, shape: Shaped) -> Iterator[Problem]:
    """Every kind of concern for which two protocols would hold."""
    told: dict[str, str] = {}
    for protocol, where in shape.parts(ProtocolSection):
        for at, kind in enumerate(protocol.kinds):
            if kind in told:
                yield Problem.at(
                    pack.place((*where, "kinds", at)),
                    "two-protocols",
                    worded(
                        "`%(kind)s` is for the protocol `%(other)s` already",
                        kind=kind,
                        other=told[kind],
                    ),
                    worded("Let each kind of concern have one protocol."),
                )
            told.setdefault(kind, protocol.id)


def _unknown(
    pack: PackFiles, protocol: ProtocolSection, where: Where
) -> Iterator[Problem]:
    names = [step.id for step in protocol.steps]
    for at, step in enumerate(protocol.steps):
        for place, after in enumerate(step.next):
            if after.step not in names:
                yield Problem.at(
                    pack.place((*where, "steps", at, "next", place, "step")),
                    "unknown-step",
                    worded("there is no step `%(name)s` here", name=after.step),
                    suggestion(after.step, names),
                )


def _lost(
    pack: PackFiles, protocol: ProtocolSection, where: Where
) -> Iterator[Problem]:
    leads = {
        step.id: frozenset(after.step for after in step.next) for step in protocol.steps
    }
    reached = _from(protocol.steps[0].id, leads)
    for at, step in enumerate(protocol.steps):
        if step.id not in reached:
            yield Problem.at(
                pack.place((*where, "steps", at)),
                "unreachable-step",
                worded("nothing leads to the step `%(id)s`", id=step.id),
                worded("Name it in `next` of the step before it."),
            )
        elif all(leads.get(one) for one in _from(step.id, leads)):
            yield Problem.at(
                pack.place((*where, "steps", at, "next")),
                "no-way-out",
                worded("after the step `%(id)s` there is no end", id=step.id),
                worded("Lead it to a step without `next`, where the protocol ends."),
            )


def _from(start: str, leads: Leads) -> frozenset[str]:
    """A step and everything that can come after it."""
    reached, fresh = {start}, {start}
    while fresh:
        fresh = {after for one in fresh for after in leads.get(one, ())} - reached
        reached |= fresh
    return frozenset(reached)
