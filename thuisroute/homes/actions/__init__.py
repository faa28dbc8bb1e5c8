"""What can be done in homes, one verb a file."""
