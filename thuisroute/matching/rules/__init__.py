"""Rules of matching: facts in, verdict with reasons out."""
