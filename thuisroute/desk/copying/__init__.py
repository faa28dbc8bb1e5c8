"""A copy of everything about one resident, for people and computers (AVG 15, 20)."""
