"""Migrations of the foundation: no domain tables."""
