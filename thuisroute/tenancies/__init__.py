"""Lease forms, leases, good-neighbour agreements, reviews, conversion."""
