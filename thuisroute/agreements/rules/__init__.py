"""What an agreement says, as plain values that every other context reads."""
