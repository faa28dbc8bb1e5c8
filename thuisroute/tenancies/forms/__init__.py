"""What people type in tenancies."""
