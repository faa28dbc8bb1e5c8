"""What a process that looks at a file of unknown make takes from itself."""

import resource


def limit_myself(*, cpu_seconds: int, memory: int, answer: int) -> None:
    """From here on a hostile file can waste this process only, and not for long."""
    for what, most in (
        (resource.RLIMIT_CPU, cpu_seconds),
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_FSIZE, answer),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NOFILE, 32),
    ):
        resource.setrlimit(what, (most, most))
