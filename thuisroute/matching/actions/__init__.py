"""What can be done in matching, one verb a file."""
