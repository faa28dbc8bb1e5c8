"""Days ahead on the calendar of the region: at the same time of day, also when the
clocks went to summer time in between."""

AHEAD = """
    UPDATE kernel_clock SET ahead = ahead
        + (((kernel_now() AT TIME ZONE 'Europe/Amsterdam') + %s::interval)
           AT TIME ZONE 'Europe/Amsterdam' - kernel_now())
"""
