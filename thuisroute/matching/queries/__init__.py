"""Reads about matches, one question a module."""
