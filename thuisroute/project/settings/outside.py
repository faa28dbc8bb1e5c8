"""Settings of what stands outside this installation: sign-on elsewhere, and mail."""

from thuisroute.project.env import environment

ENV = environment()

OIDC_ISSUER = ENV.oidc_issuer
OIDC_CLIENT_ID = ENV.oidc_client_id
OIDC_CLIENT_SECRET = ENV.oidc_client_secret.get_secret_value()
OIDC_NAME = ENV.oidc_name
OIDC_CLAIM = ENV.oidc_claim
OIDC_SEATS = ENV.oidc_seats
OIDC_TRUSTS_FACTOR = ENV.oidc_trusts_factor
OIDC_FACTORS = ENV.oidc_factors.split(",")
OWN_OIDC_ISSUER = ENV.own_oidc_issuer
OWN_OIDC_CLIENT_ID = ENV.own_oidc_client_id
OWN_OIDC_CLIENT_SECRET = ENV.own_oidc_client_secret.get_secret_value()
OWN_OIDC_NAME = ENV.own_oidc_name
OWN_OIDC_LEVELS = [one for one in ENV.own_oidc_levels.split(",") if one]
SITE = ENV.site
EMAIL_HOST = ENV.smtp_host
EMAIL_PORT = ENV.smtp_port
EMAIL_USE_TLS = ENV.smtp_tls
EMAIL_HOST_USER = ENV.smtp_user
EMAIL_HOST_PASSWORD = ENV.smtp_password.get_secret_value()
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = ENV.mail_from
