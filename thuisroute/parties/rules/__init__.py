"""Rules of parties: facts in, verdict with reasons out."""
