"""The one error that a user of this machine sees: a sentence, no stack trace."""


class HostingError(Exception):
    """What is wrong, where, and what to do, in one sentence for a terminal."""
