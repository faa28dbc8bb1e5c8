"""Pages of obligations: the agreement, how it is kept, deviating from it."""
