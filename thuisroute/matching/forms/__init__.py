"""What people type in matching."""
