"""What people type in residents."""
