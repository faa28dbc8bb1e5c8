"""The only place that reads the environment: typed, and failing loudly."""

from functools import cache
from pathlib import Path
from typing import Self

from pydantic import Field, SecretStr, model_validator
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
    # Where erasures are known outside the database, so that a restored backup can be
    # made to forget again; empty keeps them in the database only.
    erasures: Path | None = None
    # How far the log has come: kept outside the database and its folder.
    log_heads: Path = Path(__file__).parents[2] / "var" / "log-heads.jsonl"
    session_idle_minutes: int = 30
    session_hours: int = 10
    # Single sign-on (OpenID Connect); off while there is no issuer.
    oidc_issuer: str = ""
    oidc_client_id: str = ""
    oidc_client_secret: SecretStr = SecretStr("")
    # What the button says after "Sign in with".
    oidc_name: str = "uw organisatie"
    # The claim that holds roles or groups, and the file that turns them into seats.
    oidc_claim: str = "roles"
    oidc_seats: Path | None = None
    # Does it count when the provider says (amr, acr) that it asked a second factor?
    oidc_trusts_factor: bool = False
    oidc_factors: str = "mfa"
    # The same for residents, at a broker such as the one for DigiD; off without issuer.
    own_oidc_issuer: str = ""
    own_oidc_client_id: str = ""
    own_oidc_client_secret: SecretStr = SecretStr("")
    own_oidc_name: str = "DigiD"
    # The levels of assurance (acr) that will do, the best first; what is not among
    # them opens nothing.
    own_oidc_levels: str = ""
    # Accounts that nobody used for so many days switch off; 0 for never.
    idle_days: int = Field(90, ge=0)
    # Mail goes out once the address of the site, a server and a sender are named.
    site: str = Field("", pattern=r"^(https?://[^/]+)?$")
    smtp_host: str = ""
    smtp_port: int = 587
    smtp_tls: bool = True
    smtp_user: str = ""
    smtp_password: SecretStr = SecretStr("")
    mail_from: str = ""

    @model_validator(mode="after")
    def _mail_is_whole(self) -> Self:
        """Half of it would be found out when a mail is due."""
        named = (self.site, self.smtp_host, self.mail_from)
        if any(named) and not all(named):
            raise ValueError(
                "For mail THUISROUTE_SITE, THUISROUTE_SMTP_HOST and "
                "THUISROUTE_MAIL_FROM are all needed."
            )
        return self


@cache
def environment() -> Environment:
    """Read once."""
    return Environment()
