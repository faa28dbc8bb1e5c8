"""Migrations of guidance."""
