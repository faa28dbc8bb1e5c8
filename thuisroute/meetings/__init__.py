"""Meetings about a resident: planned, prepared, held, and what was decided there."""
