"""Privileges on the tables of libraries."""
