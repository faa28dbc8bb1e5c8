"""``python -m thuisroute``: the same as the command ``thuisroute``."""

import sys

from thuisroute.command_line import main

if __name__ == "__main__":
    sys.exit(main())
