"""How much of a file is read, and what its reader may use."""

MOST_BYTES = 5_000_000
# Counted over everything packed in a workbook: a bomb is small and has a modest
# ratio, its unpacked size gives it away.
MOST_UNPACKED_BYTES = 40_000_000
MOST_ENTRIES = 200
MOST_RATIO = 150

MOST_ROWS = 10_000
MOST_COLUMNS = 60
LONGEST_CELL = 2_000
MOST_CHARACTERS = 8_000_000
MOST_FORMULAS_NAMED = 50

CPU_SECONDS = 10
WALL_SECONDS = 20
MEMORY_BYTES = 512 * 1024 * 1024
ANSWER_BYTES = 48_000_000
