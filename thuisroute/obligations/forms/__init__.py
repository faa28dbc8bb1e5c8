"""Forms of obligations: shape only."""
