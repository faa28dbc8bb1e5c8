"""What can be done in tenancies, one verb a file."""
