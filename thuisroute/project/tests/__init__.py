"""Tests of what ties the program together."""
