"""Migrations of concerns."""
