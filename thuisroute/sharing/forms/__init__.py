"""What people type in sharing."""
