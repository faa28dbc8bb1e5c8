"""Pages of money at a placement."""
