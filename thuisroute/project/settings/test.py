"""Settings of the tests: a throw-away database, a quick password hash."""

import os

os.environ.setdefault("THUISROUTE_DATABASE_URL", "postgresql:///unset")
os.environ.setdefault("THUISROUTE_SECRET_KEY", "test " * 10)
os.environ.setdefault("THUISROUTE_SESSION_KEY", "test session " * 4)
os.environ.setdefault("THUISROUTE_PERSON_KEY", "test person " * 4)
os.environ.setdefault("THUISROUTE_HTTPS", "0")
# Tests about the second factor switch it on.
os.environ.setdefault("THUISROUTE_SECOND_FACTOR", "0")

from thuisroute.project.settings.base import *  # noqa: F403

# Style sheets are looked at in a running program, not here.
MIDDLEWARE = [one for one in MIDDLEWARE if "whitenoise" not in one]  # noqa: F405
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
