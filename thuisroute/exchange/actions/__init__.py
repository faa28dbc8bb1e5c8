"""What can be done in exchange, one verb a file."""
