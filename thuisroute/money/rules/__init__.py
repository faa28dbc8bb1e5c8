"""Rules of money at a placement."""
