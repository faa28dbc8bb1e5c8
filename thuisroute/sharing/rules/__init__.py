"""Rules of sharing: facts in, verdict with reasons out."""
