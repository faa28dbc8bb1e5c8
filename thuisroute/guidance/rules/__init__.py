"""What guidance decides: plain functions over facts."""
