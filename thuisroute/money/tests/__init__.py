"""Tests of money at a placement."""
