"""The web server's entry: serves nothing until the walls are seen to stand."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "thuisroute.project.settings.base")

application = get_wsgi_application()

from django.db import connections  # noqa: E402  # after the settings

from thuisroute.kernel.startup import insist_on_walls  # noqa: E402  # as above

insist_on_walls()
# The web server copies this process; a connection cannot be shared by copies.
connections.close_all()
