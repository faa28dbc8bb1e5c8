"""What obligations can be asked, one question a module."""
