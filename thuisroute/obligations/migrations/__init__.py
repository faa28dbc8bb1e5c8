"""Migrations of obligations."""
