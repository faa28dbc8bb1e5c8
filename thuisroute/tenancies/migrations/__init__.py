"""Migrations of tenancies."""
