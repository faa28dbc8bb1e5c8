"""Reads of sharing: the policy itself, and what residents read of their own file."""
