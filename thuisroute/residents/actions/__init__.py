"""What can be done in residents, one verb a file."""
