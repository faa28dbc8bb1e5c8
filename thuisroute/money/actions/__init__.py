"""What people do with money at a placement."""
