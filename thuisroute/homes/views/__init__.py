"""Pages of homes."""
