"""The matching engine beside the solvers it stands on and those it does not use."""
