"""Pages of tenancies."""
