"""Support: what the municipality granted, and the plan that everybody works from."""
