"""Reads about tenancies, one question a module."""
