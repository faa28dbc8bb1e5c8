"""Municipalities, associations, providers, the transfer point, and their people."""
