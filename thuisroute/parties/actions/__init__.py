"""What can be done in parties, one verb a file."""
