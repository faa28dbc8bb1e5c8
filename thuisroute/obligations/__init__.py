"""Clocks running on dossiers: what is due, done, late or waived."""
