"""Files with residents, homes and rules, as a problem for the engine and back."""
