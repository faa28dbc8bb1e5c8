"""A question to an identity provider by way of the browser, and what it brings back."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Asked:
    """Where to send the browser, and what it must bring back with the answer."""

    address: str
    state: str
    nonce: str
    verifier: str


@dataclass(frozen=True, slots=True)
class Returned:
    """What the browser brought back, and what it had been given."""

    back: str
    code: str
    state: str
    asked: Mapping[str, str]
