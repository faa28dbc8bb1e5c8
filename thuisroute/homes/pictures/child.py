"""The process of one picture: limits itself, reads standard input, answers in JSON.

    python -m thuisroute.homes.pictures.child < FILE

It knows nothing of the program: no settings, no database, no keys.
"""

import json
import sys
from base64 import b64encode

from thuisroute.homes.pictures import limits
from thuisroute.homes.pictures.remaking import NotRemadeError, remake
from thuisroute.homes.rules.photos import MOST_BYTES
from thuisroute.kernel.limits import limit_myself


def answer(content: bytes) -> dict[str, object]:
    """Plain values, for the pipe between the two processes."""
    try:
        made = remake(content)
    except NotRemadeError as stopped:
        return {"stopped": stopped.code}
    return {
        "width": made.width,
        "height": made.height,
        "large": b64encode(made.large).decode(),
        "small": b64encode(made.small).decode(),
    }


def main() -> int:
    """0: an answer was written, be it a picture or why there is none."""
    limit_myself(
        cpu_seconds=limits.CPU_SECONDS,
        memory=limits.MEMORY_BYTES,
        answer=limits.ANSWER_BYTES,
    )
    json.dump(answer(sys.stdin.buffer.read(MOST_BYTES + 1)), sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main())
