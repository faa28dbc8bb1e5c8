"""The only place that reads the environment: typed, and failing loudly."""

from functools import cache
from pathlib import Path

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


class Environment(BaseSettings):
    """Names in the environment begin with THUISROUTE_."""

    model_config = SettingsConfigDict(env_prefix="THUISROUTE_")

    database_url: SecretStr
    secret_key: SecretStr = Field(min_length=32)
    # Opens database sessions; the database knows it, the web role cannot read it.
    session_key: SecretStr = Field(min_length=32)
    # Keys the hashes by which a person is recognised across providers, and the BSN.
    person_key: SecretStr = Field(min_length=32)
    allowed_hosts: str = "localhost,127.0.0.1"
    # Served over https? Off only on the machine itself (demo, trial).
    https: bool = True
    demo: bool = False
    # A code from a phone after the password; a demo never asks one.
    second_factor: bool = True
    # Where the styles of the pages are gathered; each installation has its own.
    styles: Path = Path(__file__).parents[2] / "var" / "static"
    # How far the log has come: kept outside the database and its folder.
    log_heads: Path = Path(__file__).parents[2] / "var" / "log-heads.jsonl"
    session_idle_minutes: int = 30
    session_hours: int = 10


@cache
def environment() -> Environment:
    """Read once."""
    return Environment()
