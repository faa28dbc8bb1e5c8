"""Forms of money at a placement."""
