"""What can be done in guidance, one verb a module."""
