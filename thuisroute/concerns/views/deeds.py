"""Something that can be done in a concern."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils.functional import Promise

from thuisroute.concerns.forms.asked import AskedForm
from thuisroute.kernel.actor import Actor

Typed = Mapping[str, Any]


@dataclass(frozen=True)
class ConcernDeed:
    """`title` heads its form, `said` is told afterwards."""

    form: type[AskedForm]
    run: Callable[[Actor, UUID, Typed], object]
    title: Promise
    said: Promise
