"""What people type in homes."""
