"""Settings of every installation; what differs comes from the environment."""

from pathlib import Path

from thuisroute.project.content_policy import POLICY
from thuisroute.project.database import database
from thuisroute.project.env import environment
from thuisroute.project.settings.outside import *  # noqa: F403 - settings of their own

ENV = environment()
PACKAGE = Path(__file__).resolve().parents[2]

SECRET_KEY = ENV.secret_key.get_secret_value()
SESSION_KEY = ENV.session_key.get_secret_value().encode()
PERSON_KEY = ENV.person_key.get_secret_value().encode()
DEMO = ENV.demo
SECOND_FACTOR = ENV.second_factor and not ENV.demo
DEBUG = False
ALLOWED_HOSTS = ENV.allowed_hosts.split(",")

CONTEXTS = [
    "kernel",
    "parties",
    "agreements",
    "residents",
    "sharing",
    "obligations",
    "meetings",
    "referrals",
    "homes",
    "matching",
    "tenancies",
    "money",
    "guidance",
    "concerns",
    "exchange",
    "desk",
    "project",
]
INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django_htmx",
    "axes",
    "csp",
    "procrastinate.contrib.django",
    *(f"thuisroute.{context}" for context in CONTEXTS),
]
MIDDLEWARE = [
    "thuisroute.kernel.headers.HeadersMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "thuisroute.kernel.middleware.ActorMiddleware",
    "thuisroute.desk.gate.TermsMiddleware",
]
ROOT_URLCONF = "thuisroute.project.urls"
WSGI_APPLICATION = "thuisroute.project.wsgi.application"
REACTIONS = "thuisroute.project.reactions.REACTIONS"
LOOKS = "thuisroute.sharing.looking.record_look"
# Who tells the decision on an own lease which nuisance was reported.
NUISANCE = "thuisroute.concerns.queries.nuisance.nuisance_of"
PERSONAL = "thuisroute.project.personal.CATALOGUE"
ERASURE_LEDGER = ENV.erasures
LOG_HEADS = ENV.log_heads

DATABASES = {"default": database(ENV.database_url.get_secret_value())}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "parties.User"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
PASSWORD_LENGTH = 12
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": PASSWORD_LENGTH},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
# Wrong passwords and codes close a door for a quarter of an hour: of one person in one
# place, never of a whole office, nor in a browser that the person used before.
AXES_FAILURE_LIMIT = "thuisroute.parties.lockout.limit_of"
AXES_COOLOFF_TIME = 0.25
AXES_USERNAME_FORM_FIELD = "username"
AXES_LOCKOUT_PARAMETERS = "thuisroute.parties.lockout.counted_by"
AXES_ENABLE_ACCESS_FAILURE_LOG = False
AXES_VERBOSE = False
# Our sign-in page shows the lockout itself.
SILENCED_SYSTEM_CHECKS = ["axes.W002"]

# The browser keeps such a cookie for this very site, over https.
OWN = "__Host-" if ENV.https else ""
TOKEN_COOKIE = f"{OWN}thuisroute"
KNOWN_COOKIE = f"{OWN}known"
SESSION_IDLE_MINUTES = ENV.session_idle_minutes
SESSION_HOURS = ENV.session_hours
SIGN_ON_COOKIE = f"{OWN}sign-on"
BROKER_COOKIE = f"{OWN}broker"
# Nobody keeps the accounts of a demo.
IDLE_DAYS = 0 if ENV.demo else ENV.idle_days

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [PACKAGE / context / "templates" for context in CONTEXTS],
        "OPTIONS": {
            "environment": "thuisroute.project.jinja.environment",
            "context_processors": [
                "django.contrib.messages.context_processors.messages",
                "thuisroute.desk.context.everywhere",
            ],
        },
    }
]
MESSAGE_STORAGE = "thuisroute.kernel.headers.MessageCookie"
MESSAGES_COOKIE = f"{OWN}messages"
# The cookie of messages takes these two.
SESSION_COOKIE_SECURE = ENV.https
SESSION_COOKIE_SAMESITE = "Lax"
FORM_RENDERER = "django.forms.renderers.Jinja2"

LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", "Nederlands"), ("en", "English")]
LANGUAGE_COOKIE_NAME = f"{OWN}language"
LANGUAGE_COOKIE_SECURE = ENV.https
LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_SAMESITE = "Lax"
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Europe/Amsterdam"

STATIC_URL = "/static/"
STATIC_ROOT = ENV.styles
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}

SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_SSL_REDIRECT = ENV.https
SECURE_HSTS_SECONDS = 63_072_000 if ENV.https else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
X_FRAME_OPTIONS = "DENY"
CSRF_COOKIE_SECURE = ENV.https
CSRF_COOKIE_NAME = f"{OWN}csrf"
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "thuisroute.desk.views.errors.csrf_failed"
CONTENT_SECURITY_POLICY = POLICY

DATA_UPLOAD_MAX_MEMORY_SIZE = 2_500_000
# More than any page takes, so that a page can say itself what is too many.
DATA_UPLOAD_MAX_NUMBER_FILES = 30
FILE_UPLOAD_MAX_MEMORY_SIZE = 1_000_000
FILE_UPLOAD_HANDLERS = [
    "thuisroute.exchange.uploads.CappedUploadHandler",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}

PROCRASTINATE_IMPORT_PATHS = ["thuisroute.project.tasks"]
