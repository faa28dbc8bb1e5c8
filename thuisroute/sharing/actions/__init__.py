"""What can be done in sharing, one verb a file."""
