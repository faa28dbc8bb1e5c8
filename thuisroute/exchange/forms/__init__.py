"""What people type in exchange."""
