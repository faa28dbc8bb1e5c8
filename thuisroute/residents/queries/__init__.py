"""Reads about residents; every one is scoped to what is shared with the actor."""
