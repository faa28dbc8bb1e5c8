"""How large a picture may be, what becomes of it, and what its reader may use."""

# What the best telephones make; a bomb is small and says itself how much it unpacks to.
MOST_PIXELS = 50_000_000
LEAST_SIDE = 200

LARGE_SIDE, SMALL_SIDE = 1600, 400

CPU_SECONDS = 10
# Less than what a request may leave its transaction waiting.
WALL_SECONDS = 12
MEMORY_BYTES = 768 * 1024 * 1024
ANSWER_BYTES = 8_000_000
