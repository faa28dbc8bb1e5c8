"""What can be done in obligations, one verb a file."""
