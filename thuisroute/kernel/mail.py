"""Mail: that something waits and where, never about whom."""

import logging
from smtplib import SMTPException

from django.conf import settings
from django.core.mail import EmailMessage

LOG = logging.getLogger(__name__)


def goes_out() -> bool:
    """Whether this installation sends mail at all."""
    return bool(settings.SITE)


def full_address(path: str) -> str:
    """What a mail says instead of a path."""
    return f"{settings.SITE}{path}"


def send(*, to: str, subject: str, text: str) -> bool:
    """One plain letter; whether it left. What did not is told without the address."""
    message = EmailMessage(subject=subject, body=text, to=[to])
    # A machine wrote it: nobody's out-of-office answers.
    message.extra_headers["Auto-Submitted"] = "auto-generated"
    try:
        message.send()
    except (SMTPException, OSError) as problem:
        # No traceback: it would hold the address.
        LOG.warning("A mail did not leave: %s.", type(problem).__name__)
        return False
    return True
