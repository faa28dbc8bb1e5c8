"""The web server's entry: serves nothing until the walls are seen to stand."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "thuisroute.project.settings.base")

application = get_wsgi_application()

from django.db import connections  # noqa: E402  # after the settings
from django.urls import get_resolver  # noqa: E402  # as above

from thuisroute.kernel.startup import insist_on_walls  # noqa: E402  # as above
from thuisroute.project.sign_on import insist_on_sign_on  # noqa: E402  # as above

insist_on_walls()
insist_on_sign_on()
# The web server copies this process: every page is loaded now, once for all copies; a
# connection cannot be shared by them.
len(get_resolver().url_patterns)
connections.close_all()
