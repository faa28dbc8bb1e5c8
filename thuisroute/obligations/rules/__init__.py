"""What is due, when and why, from an agreement and a list of events."""
