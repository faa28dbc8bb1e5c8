"""Tests of concerns."""
