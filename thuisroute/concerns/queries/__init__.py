"""Reads about concerns, named by the question they answer."""
