"""What can be done in agreements, one verb a file."""
