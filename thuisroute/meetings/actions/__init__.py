"""What can be done in meetings, one verb a module."""
