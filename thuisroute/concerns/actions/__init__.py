"""What can be done in concerns, one verb a file."""
