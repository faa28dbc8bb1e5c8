"""What people type in concerns."""
