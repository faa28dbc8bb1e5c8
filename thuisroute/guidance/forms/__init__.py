"""What people type in guidance."""
