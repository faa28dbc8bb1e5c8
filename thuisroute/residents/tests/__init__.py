"""Tests of residents."""
