"""What every context stands on: clock, actor, audit, events, moves, row security."""
