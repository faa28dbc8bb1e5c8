"""Tests of the pages that need several contexts, and of the look."""
