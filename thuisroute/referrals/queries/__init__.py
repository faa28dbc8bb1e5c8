"""Reads about referrals, one question a module."""
