"""Tests that cross contexts."""
