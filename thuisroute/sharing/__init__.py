"""Who may see what of whom, on which ground, and who looked."""
