"""Migrations of homes."""
