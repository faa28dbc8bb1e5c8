"""The sections of a pack as people meet them: in which file, one part or a list."""

from collections.abc import Mapping
from typing import Any, get_args, get_origin

from thuisroute.agreements.packs.document import PackDocument
from thuisroute.agreements.packs.reading import HEAD
from thuisroute.agreements.packs.structure import SECTIONS, is_model, plain_type

# Which sections make one file, in the order in which they stand in it.
FILES: Mapping[str, tuple[str, ...]] = {
    HEAD: (
        "code", "adopts", "replaces", "region", "title", "source", "version",
        "valid_from", "valid_until", "municipalities", "party_kinds", "signatories",
        "roles", "words",
    ),
    "articles.yaml": ("themes", "articles"),
    "clocks.yaml": ("clocks",),
    "route.yaml": (
        "target_groups", "indications", "readiness", "offer", "declines", "stalls",
        "intake",
    ),
    "guidance.yaml": ("guidance",),
    "money.yaml": ("money",),
    "relapse.yaml": ("relapse",),
    "queue.yaml": ("priority", "rounds"),
    "homes.yaml": (
        "products", "home_types", "lease_forms", "shop", "framework", "conversion",
    ),
    "ladder.yaml": ("own_name", "ladder", "leave_package", "fixed_term", "ethos"),
    "sharing.yaml": ("sharing", "emergency", "rights"),
    "consent.yaml": ("consent",),
    "sensitive.yaml": ("hidden_address", "justice", "matching", "outreach"),
    "protocols.yaml": ("protocols", "eviction"),
    "landing.yaml": ("landing",),
    "retention.yaml": ("retention",),
    "ambition.yaml": ("targets", "demand", "bids", "bid_notes"),
    "programme.yaml": ("bodies", "phases", "programme"),
    "terms.yaml": ("terms",),
}  # fmt: skip
FILE_OF = {section: file for file, inside in FILES.items() for section in inside}
# The head of the pack is one page. What a region is called in files never changes, and
# its norms have a page of their own.
ABOUT = "about"
ABOUT_KEYS = ("region", "title", "source", "version", "valid_from", "valid_until")
NORM_KEYS = ("adopts", "replaces")
PAGES = (
    ABOUT,
    *(one for one in FILE_OF if one not in {"code", *ABOUT_KEYS, *NORM_KEYS}),
)


def is_list(section: str) -> bool:
    """Whether a section has entries, or is one whole."""
    return section != ABOUT and get_origin(plain_type(SECTIONS[section])) is list


def kind_of(section: str) -> Any:  # noqa: ANN401 - a type form has no type of its own yet
    """The part of a pack that one form is about: the section, or one of its entries."""
    kind = plain_type(SECTIONS[section])
    return plain_type(get_args(kind)[0]) if get_origin(kind) is list else kind


def may_be_left_out(section: str) -> bool:
    """Whether an agreement may do without the section."""
    return section != ABOUT and not PackDocument.model_fields[section].is_required()


def whole(section: str) -> bool:
    """Whether the section is one part with fixed keys, that is there or not."""
    return section != ABOUT and is_model(plain_type(SECTIONS[section]))
